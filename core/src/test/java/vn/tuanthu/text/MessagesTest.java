package vn.tuanthu.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences that are not there are refused when they are asked for, and a program may bring its own. */
class MessagesTest {
    @TempDir
    private Path folder;

    @Test
    void aSentenceThatNoBundleHasIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Message.of("input.mising"))
                .withMessage("no sentence input.mising in vn/tuanthu/messages/input_vi.properties");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Message.of("nobody.knows"))
                .withMessage("no sentence nobody.knows in vn/tuanthu/messages/nobody_vi.properties");
        assertThatIllegalArgumentException().isThrownBy(() -> Message.of("missing"));
    }

    @Test
    void aBundleThatOnlyTheThreadsLoaderFindsIsFound() throws IOException {
        bundle("threads", "threads.said=Tệp {0}\n", "threads.said=File {0}\n");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader own = own()) {
            thread.setContextClassLoader(own);

            assertThat(Message.of("threads.said", "a").in(Language.EN)).isEqualTo("File a");
            assertThat(Message.of("threads.said", "a").in(Language.VI)).isEqualTo("Tệp a");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void aBundleThatIsAddedIsThereForEveryThread() throws IOException {
        bundle("added", "added.said=Tệp {0}\n", "added.said=File {0}\n");
        try (URLClassLoader own = own()) {
            Messages.add("added", own);
            Messages.add("added", own);
        }

        assertThat(Message.of("added.said", "a").in(Language.EN)).isEqualTo("File a");
        assertThat(Message.of("added.said", "a").in(Language.VI)).isEqualTo("Tệp a");
    }

    @Test
    void allThatIsWrongWithABundleIsTold() throws IOException {
        bundle(
                "wrong",
                "wrong.a=x\nwrong.b={0\nwrong.c=x\nright.d=x\n",
                "wrong.a=x\nwrong.b={0}\nright.d=x\nwrong.e=x\n");
        bundle("places", "places.a={0}\nplaces.b={1}\n", "places.a={0}\nplaces.b={0}\n");
        try (URLClassLoader own = own()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Messages.add("wrong", own))
                    .withMessageContainingAll(
                            "message bundle wrong: right.d does not begin with wrong.",
                            "wrong.b in vn/tuanthu/messages/wrong_vi.properties: ",
                            "wrong.c is not in vn/tuanthu/messages/wrong_en.properties",
                            "wrong.e is not in vn/tuanthu/messages/wrong_vi.properties");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Messages.add("places", own))
                    .withMessage("message bundle places: places.b has not as many places to fill in both languages");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Messages.add("none", own))
                    .withMessage("no file vn/tuanthu/messages/none_vi.properties");
            Files.writeString(folder.resolve("vn/tuanthu/messages/none_vi.properties"), "none.a=x\n");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Messages.add("none", own))
                    .withMessage("no file vn/tuanthu/messages/none_en.properties");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Message.of("wrong.a"));
    }

    @Test
    void sentencesOfTheLibraryAreNotReplaced() throws IOException {
        bundle("input", "input.missing=x\n", "input.missing=no such file.\n");
        try (URLClassLoader own = own()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Messages.add("input", own))
                    .withMessage("message bundle input: there are other sentences of this name");
        }
        assertThat(Message.of("input.missing").in(Language.EN)).isEqualTo("no such file.");
        assertThatCode(() -> Messages.add("input", Messages.class.getClassLoader()))
                .doesNotThrowAnyException();
    }

    private void bundle(String name, String vietnamese, String english) throws IOException {
        Path messages = Files.createDirectories(folder.resolve("vn/tuanthu/messages"));
        Files.writeString(messages.resolve(name + "_vi.properties"), vietnamese);
        Files.writeString(messages.resolve(name + "_en.properties"), english);
    }

    private URLClassLoader own() throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    }
}
