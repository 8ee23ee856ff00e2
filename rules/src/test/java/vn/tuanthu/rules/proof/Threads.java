package vn.tuanthu.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;

/** Work that many threads do at once has to come out as when one does it alone. */
final class Threads {
    private Threads() {}

    static void sayTheSameAsOne(List<Callable<String>> jobs) throws Exception {
        List<String> alone = new ArrayList<>();
        for (Callable<String> job : jobs) {
            alone.add(job.call());
        }
        List<Callable<String>> twice = new ArrayList<>(jobs);
        twice.addAll(jobs);
        List<String> together = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> future : threads.invokeAll(twice)) {
                together.add(future.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(together.subList(0, jobs.size())).isEqualTo(alone);
        assertThat(together.subList(jobs.size(), twice.size())).isEqualTo(alone);
    }

    static String everyWordOf(List<Finding> findings) {
        return findings.stream().map(Threads::everyWordOf).collect(Collectors.joining("\n"));
    }

    private static String everyWordOf(Finding finding) {
        return finding + "\n"
                + Stream.of(finding.message(), finding.required(), finding.definition())
                        .filter(message -> message != null)
                        .flatMap(message -> Stream.of(Language.values()).map(message::in))
                        .collect(Collectors.joining("\n"));
    }
}
