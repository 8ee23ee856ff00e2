package vn.tuanthu.rules.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.ProtectionLayers;
import vn.tuanthu.evidence.ProtectionLayers.Centre;
import vn.tuanthu.evidence.ProtectionLayers.Layer;
import vn.tuanthu.evidence.ProtectionLayers.NationalConnection;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Puts the verdicts on the four layers of protection into words. */
public final class LayerVerdict {
    private final CheckVerdict verdict;
    private final SystemCase system;
    private final @Nullable ProtectionLayers layers;

    private LayerVerdict(CheckVerdict verdict) {
        this.verdict = verdict;
        this.system = verdict.system();
        this.layers = system.system().layers();
    }

    /** A verdict on {@code system}. */
    public static LayerVerdict on(SystemCase system, SecurityRequirement check) {
        return new LayerVerdict(new CheckVerdict(system, check));
    }

    /** Whether the layer that the check asks for is there, shown by a document. */
    public LayerResult there(LevelInForce holding) {
        return result(
                switch (verdict.check().id()) {
                    case "CT14.layer1" -> there(layers == null ? null : layers.onSite());
                    case "CT14.layer2" -> there(layers == null ? null : layers.monitoring());
                    case "CT14.layer3" -> assessment(holding);
                    default -> connection();
                });
    }

    private Finding assessment(LevelInForce holding) {
        Layer layer = layers == null ? null : layers.assessment();
        if (layer == null && isBelowLevel3(holding)) {
            return verdict.notApplicable("security.only-level", 3, holding.measured());
        }
        // Whether the layer is asked for hangs on the level: while that is unknown, its absence is no failure.
        boolean open = layer == null && layers != null && holding.measured() == 0 && system.isOperating();
        return open ? verdict.noData("security.level.unknown") : there(layer);
    }

    private static boolean isBelowLevel3(LevelInForce holding) {
        return holding.measured() == 1 || holding.measured() == 2;
    }

    private Finding there(@Nullable Layer layer) {
        if (layer == null) {
            return absent();
        }
        return layer.isShownOn(system.day())
                ? verdict.pass(
                        List.of(layer.document() + " (" + layer.date() + ")"), "security.layer.there", layer.provider())
                : verdict.noData("security.layer.unshown", layer.provider(), system.day());
    }

    private Finding connection() {
        NationalConnection national = layers == null ? null : layers.national();
        if (national == null) {
            return absent();
        }
        Message centre = Message.of("security.centre." + national.to());
        return national.isShownOn(system.day())
                ? verdict.pass(
                        List.of(national.document() + " (" + national.date() + ")"), "security.layer.there", centre)
                : verdict.noData("security.layer.unshown", centre, system.day());
    }

    private Finding absent() {
        if (!system.isOperating()) {
            return verdict.notApplicable("security.not-operating");
        }
        return layers == null
                ? verdict.noData("security.layer.undeclared")
                : verdict.fail(List.of(), "security.layer.absent");
    }

    /** Whether whoever assesses is not whoever monitors. */
    public LayerResult independent(LevelInForce holding) {
        Layer monitoring = layers == null ? null : layers.monitoring();
        Layer assessment = layers == null ? null : layers.assessment();
        if (assessment == null && isBelowLevel3(holding)) {
            return result(verdict.notApplicable("security.only-level", 3, holding.measured()));
        }
        if (monitoring == null || assessment == null) {
            return result(
                    system.isOperating()
                            ? verdict.noData("security.layer.providers-unknown")
                            : verdict.notApplicable("security.not-operating"));
        }
        return result(
                BodyNames.as(monitoring.provider(), assessment.provider())
                        ? verdict.fail(List.of(), "security.layer.same", monitoring.provider())
                        : verdict.pass(
                                List.of(), "security.layer.different", monitoring.provider(), assessment.provider()));
    }

    /** Whether the connection is with a centre that the law names; a kept level has time for it. */
    public Finding rightCentre(LevelInForce holding) {
        NationalConnection national = layers == null ? null : layers.national();
        Finding.Builder finding = verdict.start().mandatory(!holding.isGraceOn(system.day()));
        if (national == null) {
            return system.isOperating()
                    ? finding.ends(Outcome.NO_DATA, Message.of("security.layer.no-centre"))
                    : verdict.notApplicable("security.not-operating");
        }
        Message centre = Message.of("security.centre." + national.to());
        return national.to() == Centre.NATIONAL_CENTRE_OF_INFORMATION_MINISTRY
                ? finding.ends(Outcome.FAIL, Message.of("security.layer.wrong-centre", centre))
                : finding.ends(Outcome.PASS, Message.of("security.layer.there", centre));
    }

    private LayerResult result(Finding finding) {
        return new LayerResult(system.id(), finding);
    }
}
