package vn.tuanthu.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals as answers, on servlets and reactive. A report that a controller returns needs nothing: it writes itself. */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass({ProblemDetail.class, RestControllerAdvice.class})
class TuanthuWebAutoConfiguration {
    @Bean
    BadInputAdvice badInputAdvice() {
        return new BadInputAdvice();
    }
}
