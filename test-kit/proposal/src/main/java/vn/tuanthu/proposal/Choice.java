package vn.tuanthu.proposal;

import java.util.List;

/**
 * Which requests of a class are chosen.
 *
 * @param requests the chosen ones, by number
 * @param optimal whether no other choice is better
 */
record Choice(List<Request> requests, boolean optimal) {}
