package vn.tuanthu.cli;

import java.util.ResourceBundle;
import vn.tuanthu.text.Language;

/** The help texts of all commands, keyed as picocli looks them up. */
final class Help {
    private Help() {}

    static ResourceBundle in(Language language) {
        return ResourceBundle.getBundle(
                "vn.tuanthu.cli.help",
                language.locale(),
                Help.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
