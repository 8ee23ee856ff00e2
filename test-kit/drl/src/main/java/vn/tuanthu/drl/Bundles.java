package vn.tuanthu.drl;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OwnSentences;

/** The files {@code NAME_vi.properties} and {@code NAME_en.properties}: each sentence in both, with as many places. */
final class Bundles {
    private static final Pattern NAME = Pattern.compile("(.+)_(vi|en)\\.properties");
    private static final int UNREADABLE = -1;

    private final List<Problem> problems = new ArrayList<>();
    private final Properties vietnamese = new Properties();
    private final Properties english = new Properties();

    /** @param files by their names; those that are named otherwise are no bundles */
    Bundles(Map<String, InputText> files) {
        Map<String, Map<String, InputText>> bundles = new LinkedHashMap<>();
        files.forEach((name, text) -> {
            Matcher named = NAME.matcher(name);
            if (named.matches()) {
                bundles.computeIfAbsent(named.group(1), any -> new LinkedHashMap<>())
                        .put(named.group(2), text);
            }
        });
        bundles.forEach(this::read);
    }

    /** What is wrong with them. */
    List<Problem> problems() {
        return problems;
    }

    /** @throws IllegalArgumentException with the name that is taken already, see {@link OwnSentences#of} */
    OwnSentences sentences() {
        return OwnSentences.of(vietnamese, english);
    }

    private void read(String bundle, Map<String, InputText> languages) {
        InputText vi = languages.get("vi");
        InputText en = languages.get("en");
        if (vi == null || en == null) {
            InputText only = languages.values().iterator().next();
            String missing = bundle + (vi == null ? "_vi" : "_en") + ".properties";
            problems.add(wrong(only, "", Message.of("drl.sentences.one-language", missing)));
            return;
        }
        Properties ofVi = sentences(vi);
        Properties ofEn = sentences(en);
        TreeSet<String> keys = new TreeSet<>(ofVi.stringPropertyNames());
        keys.addAll(ofEn.stringPropertyNames());
        for (String key : keys) {
            if (!ofVi.containsKey(key)) {
                problems.add(wrong(en, key, Message.of("drl.sentence.missing", key, vi.name())));
            } else if (!ofEn.containsKey(key)) {
                problems.add(wrong(vi, key, Message.of("drl.sentence.missing", key, en.name())));
            } else if (!key.startsWith(bundle + ".")) {
                problems.add(wrong(vi, key, Message.of("drl.sentence.name", key, bundle + ".")));
            } else {
                int places = places(ofVi, key, vi);
                int others = places(ofEn, key, en);
                if (places != others && places != UNREADABLE && others != UNREADABLE) {
                    problems.add(wrong(en, key, Message.of("drl.sentence.places", key, others, places)));
                }
            }
        }
        vietnamese.putAll(ofVi);
        english.putAll(ofEn);
    }

    private Properties sentences(InputText file) {
        Properties sentences = new Properties();
        try {
            sentences.load(new StringReader(file.content()));
        } catch (IllegalArgumentException e) {
            problems.add(wrong(file, "\\u", Message.of("drl.sentences.unreadable", String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    private int places(Properties sentences, String key, InputText file) {
        try {
            return new MessageFormat(sentences.getProperty(key)).getFormatsByArgumentIndex().length;
        } catch (IllegalArgumentException e) {
            problems.add(wrong(file, key, Message.of("drl.sentence.unreadable", key, String.valueOf(e.getMessage()))));
            return UNREADABLE;
        }
    }

    /** At the line that begins with {@code key}, or has it. */
    private static Problem wrong(InputText file, String key, Message what) {
        List<String> lines = file.content().lines().toList();
        String line = "";
        for (int i = lines.size() - 1; i >= 0 && !key.isEmpty(); i--) {
            if (lines.get(i).strip().startsWith(key)
                    || (line.isEmpty() && lines.get(i).contains(key))) {
                line = String.valueOf(i + 1);
            }
        }
        return OwnRules.problem(file.name(), line, what, "drl.sentence.remedy");
    }
}
