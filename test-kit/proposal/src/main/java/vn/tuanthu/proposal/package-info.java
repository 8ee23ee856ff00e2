/** Proposing an allocation of money to requests that follows the plan's principle, and showing that it does. */
package vn.tuanthu.proposal;
