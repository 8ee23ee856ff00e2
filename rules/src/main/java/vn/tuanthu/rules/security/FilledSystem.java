package vn.tuanthu.rules.security;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.InformationSystem.DossierPart;
import vn.tuanthu.evidence.Inspection;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.ProtectionLayers;
import vn.tuanthu.evidence.ProtectionLayers.Layer;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.evidence.SecurityReport;
import vn.tuanthu.evidence.SystemProfile;
import vn.tuanthu.evidence.SystemProfile.LevelBasis;
import vn.tuanthu.text.Blank;

/**
 * A system without what rests on a text that nobody has filled in yet: it is judged as if that were not there. What a
 * placeholder says against its author counts: a measure is in place or not whatever document is missing, and a level that was
 * assessed or decided is not lowered.
 */
final class FilledSystem {
    private final InformationSystem declared;
    private final List<String> open = new ArrayList<>();

    private FilledSystem(InformationSystem declared) {
        this.declared = declared;
    }

    /** {@code declared} without what nobody filled in; itself where everything is. */
    static InformationSystem of(InformationSystem declared) {
        FilledSystem filled = new FilledSystem(declared);
        InformationSystem copy = filled.copy();
        return filled.open.isEmpty() ? declared : copy;
    }

    /** Where a text of {@code declared} is still to be filled in, each with what stands there now. */
    static List<String> open(InformationSystem declared) {
        FilledSystem filled = new FilledSystem(declared);
        filled.copy();
        filled.others();
        return filled.open;
    }

    private InformationSystem copy() {
        InformationSystem.Builder copy = declared.but();
        LevelApproval approval = declared.approval();
        if (approval != null && isOpen("approval.document", approval.document())) {
            copy.approval(null);
        }
        InformationSystem.SecurityRegulation regulation = declared.regulation();
        if (regulation != null && isOpen("regulation.document", regulation.document())) {
            copy.regulation(null);
        }
        ProtectionLayers layers = declared.layers();
        if (layers != null) {
            copy.layers(new ProtectionLayers(
                    layer("onSite", layers.onSite()),
                    layer("monitoring", layers.monitoring()),
                    layer("assessment", layers.assessment()),
                    layers.national()));
        }
        return copy.dossier(filled("dossier", declared.dossier(), DossierPart::document))
                .inspections(filled("inspections", declared.inspections(), Inspection::document))
                .reports(filled("reports", declared.reports(), SecurityReport::document))
                .build();
    }

    private @Nullable Layer layer(String which, @Nullable Layer layer) {
        return layer != null && isOpen("layers." + which + ".provider", layer.provider()) ? null : layer;
    }

    private <T> List<T> filled(String list, List<T> all, Function<T, String> document) {
        List<T> filled = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!isOpen(list + "[" + (i + 1) + "].document", document.apply(all.get(i)))) {
                filled.add(all.get(i));
            }
        }
        return filled;
    }

    /** What the facts themselves take for missing. */
    private void others() {
        SystemProfile profile = declared.profile();
        if (profile != null) {
            basis("profile.riskAssessment", profile.riskAssessment());
            basis("profile.primeMinisterDecision", profile.primeMinisterDecision());
            isOpen("profile.harm.document", profile.harm().document());
        }
        LevelApproval approval = declared.approval();
        if (approval != null) {
            isOpen("approval.appraisalDocument", approval.appraisalDocument());
            isOpen("approval.primeMinisterList", approval.primeMinisterList());
            isOpen("approval.delegation", approval.delegation());
        }
        for (int i = 0; i < declared.measures().size(); i++) {
            SecurityMeasure measure = declared.measures().get(i);
            isOpen("measures[" + (i + 1) + "].document", measure.document());
        }
        for (int i = 0; i < declared.dossierReturns().size(); i++) {
            isOpen(
                    "dossierReturns[" + (i + 1) + "].document",
                    declared.dossierReturns().get(i).document());
        }
        for (int i = 0; i < declared.incidents().size(); i++) {
            isOpen(
                    "incidents[" + (i + 1) + "].document",
                    declared.incidents().get(i).document());
        }
        ProtectionLayers layers = declared.layers();
        if (layers != null) {
            shown("onSite", layers.onSite());
            shown("monitoring", layers.monitoring());
            shown("assessment", layers.assessment());
            isOpen(
                    "layers.national.document",
                    layers.national() == null ? null : layers.national().document());
        }
    }

    private void basis(String which, @Nullable LevelBasis basis) {
        isOpen(which + ".document", basis == null ? null : basis.document());
    }

    private void shown(String which, @Nullable Layer layer) {
        isOpen("layers." + which + ".document", layer == null ? null : layer.document());
    }

    private boolean isOpen(String at, @Nullable String text) {
        if (text == null || !Blank.provesNothing(text)) {
            return false;
        }
        open.add(at + " “" + text + "”");
        return true;
    }
}
