package vn.tuanthu.rules.budget;

/** That a policy orders the priority groups; the ranks of the rows follow it. */
public record PriorityPolicy() {}
