package vn.example.onestop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one-stop service of an invented department. */
@SpringBootApplication
public class OneStopService {
    public static void main(String[] arguments) {
        SpringApplication.run(OneStopService.class, arguments);
    }
}
