package vn.tuanthu.acceptance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;

/** Which checks belong to which kind of system, and what is observed on a running one: {@code selection.yaml}. */
record CheckCatalogue(
        @JsonProperty(required = true) List<SystemCheck> system,
        @JsonProperty(required = true) List<String> byDocument,
        @JsonProperty(required = true) List<String> ofAgency,
        @JsonProperty(required = true) Map<SystemKind, Chosen> kinds,
        @JsonProperty(required = true) Integer transportSecurityDays) {
    private static final String RESOURCE = "/vn/tuanthu/acceptance/selection.yaml";

    /** System checks, and those that a contract may ask for besides. */
    record Chosen(@JsonProperty(required = true) List<String> system, List<String> offered) {
        Chosen {
            offered = offered == null ? List.of() : List.copyOf(offered);
        }
    }

    /** Whether the agency answers for a check rather than the vendor. */
    boolean isOfAgency(String check) {
        return ofAgency.stream().anyMatch(check::matches);
    }

    /** What systems of {@code kind} are asked. */
    Chosen of(SystemKind kind) {
        return Objects.requireNonNull(kinds.get(kind), "something is asked of every kind");
    }

    static CheckCatalogue shipped() {
        return Shipped.SELECTION;
    }

    static String sha256() {
        return Shipped.TEXT.sha256();
    }

    private static final class Shipped {
        static final InputText TEXT = text();
        static final CheckCatalogue SELECTION = StructuredInput.read(TEXT, CheckCatalogue.class);

        private static InputText text() {
            try (InputStream in = CheckCatalogue.class.getResourceAsStream(RESOURCE)) {
                return InputText.of(RESOURCE, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
