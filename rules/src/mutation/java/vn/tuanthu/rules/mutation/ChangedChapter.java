package vn.tuanthu.rules.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/**
 * The rules of a chapter as the build compiled them, but for one, which is replaced by its changed text or left out. It
 * keeps its place: of rules with equal salience those declared first go first.
 */
public abstract class ChangedChapter implements Model {
    private final Model built;
    private final List<Rule> rules;

    protected ChangedChapter(Model built, String changed) {
        this.built = built;
        this.rules = new ArrayList<>(built.getRules());
        int place = 0;
        while (!rules.get(place).getName().equals(changed)) {
            place++;
        }
        rules.remove(place);
        rules.addAll(place, replacement(getClass().getClassLoader()));
    }

    private static List<Rule> replacement(ClassLoader loader) {
        try (InputStream text = loader.getResourceAsStream(RuleCompiler.CHANGED)) {
            String name = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return name.isEmpty()
                    ? List.of()
                    : ((Model) loader.loadClass(name).getConstructor().newInstance()).getRules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String getName() {
        return built.getName();
    }

    @Override
    public String getPackageName() {
        return built.getPackageName();
    }

    @Override
    public List<Global> getGlobals() {
        return built.getGlobals();
    }

    @Override
    public List<Rule> getRules() {
        return rules;
    }

    @Override
    public List<Query> getQueries() {
        return built.getQueries();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
        return built.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
        return built.getEntryPoints();
    }
}
