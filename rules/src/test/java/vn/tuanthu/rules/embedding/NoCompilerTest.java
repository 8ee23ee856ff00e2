package vn.tuanthu.rules.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;

/** Who embeds the library carries nothing that could turn text into rules or into classes. */
class NoCompilerTest {
    /** A class of each: the two parsers of DRL and their runtimes, its syntax trees, what writes Java, what compiles it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/drools/drl/parser/DrlParser",
                "org/drools/drl/ast/descr/PackageDescr",
                "org/antlr/runtime/Lexer",
                "org/antlr/v4/runtime/Lexer",
                "org/drools/model/codegen/execmodel/ExecutableModelProject",
                "com/github/javaparser/JavaParser",
                "org/mvel2/MVEL",
                "org/mvel3/MVEL",
                "org/drools/ecj/EclipseJavaCompiler",
                "org/eclipse/jdt/internal/compiler/Compiler"
            })
    void noneOfThemIsOnTheClassPath(String type) {
        URL found = getClass().getClassLoader().getResource(type + ".class");

        assertThat(found).isNull();
    }

    /** In spite of their names: a part that Drools calls a compiler holds what builds rules compiled beforehand. */
    @Test
    void textCannotBeMadeIntoRules() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();

        assertThatThrownBy(() -> services.newKieBuilder(files.write(
                                "src/main/resources/x/x.drl",
                                "package x\nrule \"r\" when String() then System.exit(1); end"))
                        .buildAll())
                .isInstanceOfAny(LinkageError.class, RuntimeException.class);
    }
}
