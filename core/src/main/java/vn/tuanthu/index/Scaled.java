package vn.tuanthu.index;

import java.math.BigDecimal;

/** A way to score whose result is stretched to a scale. */
interface Scaled {
    /** What a result of 1 is worth. */
    BigDecimal scale();
}
