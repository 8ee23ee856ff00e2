package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Function;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.verdict.Finding;

/** What a system must still have or do, worked out from its verdicts whenever it is read: of many systems it is much. */
final class OpenDuties extends AbstractList<OpenDuty> {
    private final LocalDate day;
    private final List<Finding> findings;
    private final List<Deadline> deadlines;
    private final Function<String, Article> articles;

    OpenDuties(LocalDate day, List<Finding> findings, List<Deadline> deadlines, Function<String, Article> articles) {
        this.day = day;
        this.findings = findings;
        this.deadlines = List.copyOf(deadlines);
        this.articles = articles;
    }

    private List<OpenDuty> all() {
        return OpenDuty.of(day, findings, deadlines, articles);
    }

    @Override
    public OpenDuty get(int index) {
        return all().get(index);
    }

    @Override
    public int size() {
        return all().size();
    }

    @Override
    public Iterator<OpenDuty> iterator() {
        return all().iterator();
    }

    @Override
    public Spliterator<OpenDuty> spliterator() {
        return all().spliterator();
    }
}
