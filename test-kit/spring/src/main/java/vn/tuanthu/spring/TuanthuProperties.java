package vn.tuanthu.spring;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What to judge by: {@code tuanthu.plan} or {@code tuanthu.pack}, one of the two.
 *
 * @param plan id of a plan that ships with the library, such as hai-duong-2025
 * @param pack folder of a plan pack of one's own
 */
@ConfigurationProperties("tuanthu")
record TuanthuProperties(@Nullable String plan, @Nullable Path pack) {
    /** An empty value, such as a variable of the environment that is set to nothing, chooses nothing. */
    TuanthuProperties {
        plan = plan == null || plan.isBlank() ? null : plan;
        pack = pack == null || pack.toString().isBlank() ? null : pack;
    }
}
