/** Spring Boot 3.5 and 4: an engine as a bean, refusals as problem details, metrics, health and the last report. */
@NullMarked
package vn.tuanthu.spring;

import org.jspecify.annotations.NullMarked;
