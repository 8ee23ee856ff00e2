package vn.tuanthu.rules.security;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Hosting;
import vn.tuanthu.evidence.Hosting.Separation;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Puts the verdicts on leased machines into words. */
public final class HostingVerdict {
    private final CheckVerdict verdict;
    private final SystemCase system;
    private final List<Message> unknown = new ArrayList<>();
    private final List<Message> broken = new ArrayList<>();

    private HostingVerdict(CheckVerdict verdict) {
        this.verdict = verdict;
        this.system = verdict.system();
    }

    /** A verdict on {@code system}. */
    public static HostingVerdict on(SystemCase system, SecurityRequirement check) {
        return new HostingVerdict(new CheckVerdict(system, check));
    }

    /** Whether everything that the level asks for is kept apart, at least as it asks. */
    public Finding separated(LevelInForce holding) {
        boolean ofNd331 = verdict.check().id().startsWith("ND331");
        Finding.Builder finding = verdict.start().mandatory(!ofNd331 || !holding.isGraceOn(system.day()));
        if (holding.measured() == 0) {
            return finding.ends(Outcome.NO_DATA, Message.of("security.level.unknown"));
        }
        Figures.Apart asked = system.figures().separation(verdict.check().id(), holding.measured());
        if (asked == null) {
            return verdict.notApplicable("security.hosting.other-level", holding.measured());
        }
        if (!ofNd331 && system.isUnderNd331() && !holding.isGraceOn(system.day())) {
            return verdict.notApplicable("security.hosting.superseded");
        }
        Hosting hosting = system.system().hosting();
        if (hosting == null) {
            return finding.ends(Outcome.NO_DATA, Message.of("security.hosting.none"));
        }
        if (!hosting.isLeased()) {
            return verdict.notApplicable("security.hosting.own");
        }
        compare("fromOtherSystems", asked.fromOtherSystems(), hosting.fromOtherSystems());
        compare("betweenZones", asked.betweenZones(), hosting.betweenZones());
        compare("storage", asked.storage(), hosting.storage());
        compare("networkDevices", asked.networkDevices(), hosting.networkDevices());
        if (!broken.isEmpty()) {
            return finding.shortfall(broken.size())
                    .ends(Outcome.FAIL, Message.of("security.hosting.broken", holding.measured(), broken));
        }
        return unknown.isEmpty()
                ? finding.ends(Outcome.PASS, Message.of("security.hosting.kept", holding.measured()))
                : finding.ends(Outcome.NO_DATA, Message.of("security.hosting.unknown", unknown));
    }

    private void compare(String what, @Nullable Separation asked, @Nullable Separation declared) {
        if (asked == null) {
            return;
        }
        Message name = Message.of("security.apart." + what);
        if (declared == null) {
            unknown.add(name);
        } else if (declared.compareTo(asked) < 0) {
            broken.add(Message.of(
                    "security.hosting.short",
                    name,
                    Message.of("security.separation." + declared),
                    Message.of("security.separation." + asked)));
        }
    }
}
