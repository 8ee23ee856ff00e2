package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.ProtectionLayers;
import vn.tuanthu.evidence.ProtectionLayers.Centre;
import vn.tuanthu.evidence.ProtectionLayers.Layer;
import vn.tuanthu.evidence.ProtectionLayers.NationalConnection;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.DatedDocument;

/**
 * One of the four layers of protection of a system, as declared.
 *
 * @param system the system's id
 * @param number 1 to 4
 * @param provider who does it, or the centre it is connected with
 * @param centre the centre; null but for layer 4
 * @param shown whether a document of the day or before shows it
 * @param documents the document with its date; empty when none is named
 */
@SeenByRules
public record DeclaredLayer(
        String system,
        long number,
        Object provider,
        @Nullable Centre centre,
        boolean shown,
        List<String> documents) {
    static List<DeclaredLayer> of(SystemCase system) {
        ProtectionLayers layers = system.system().layers();
        List<DeclaredLayer> declared = new ArrayList<>();
        if (layers != null) {
            add(declared, system, 1, layers.onSite());
            add(declared, system, 2, layers.monitoring());
            add(declared, system, 3, layers.assessment());
            NationalConnection national = layers.national();
            if (national != null) {
                declared.add(new DeclaredLayer(
                        system.id(),
                        4,
                        national.to(),
                        national.to(),
                        national.isShownOn(system.day()),
                        documents(national.document(), national.date())));
            }
        }
        return declared;
    }

    private static void add(List<DeclaredLayer> declared, SystemCase system, int number, @Nullable Layer layer) {
        if (layer != null) {
            declared.add(new DeclaredLayer(
                    system.id(),
                    number,
                    layer.provider(),
                    null,
                    layer.isShownOn(system.day()),
                    documents(layer.document(), layer.date())));
        }
    }

    private static List<String> documents(@Nullable String document, @Nullable LocalDate date) {
        return document == null || date == null ? List.of() : List.of(DatedDocument.text(document, date));
    }

    /** Whether {@code other} is done by the same body. */
    public boolean isBySameBodyAs(DeclaredLayer other) {
        return BodyNames.same(provider.toString(), other.provider.toString());
    }
}
