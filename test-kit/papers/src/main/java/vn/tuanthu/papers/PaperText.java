package vn.tuanthu.papers;

import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;
import vn.tuanthu.text.OneLine;

/** Words in the typeface of administrative papers; what is missing in red on yellow. */
final class PaperText {
    private static final String TYPEFACE = "Times New Roman";
    private static final String RED = "C00000";

    /** Adds {@code words} to {@code line} and tells {@code missing} what they lack. */
    void write(XWPFParagraph line, String words, int size, boolean bold, boolean italic, Consumer<String> missing) {
        for (Gap.Part part : Gap.parts(words)) {
            XWPFRun run = line.createRun();
            run.setFontFamily(TYPEFACE);
            run.setFontFamily(TYPEFACE, XWPFRun.FontCharRange.cs);
            run.setFontFamily(TYPEFACE, XWPFRun.FontCharRange.eastAsia);
            run.setFontSize(size);
            run.setBold(bold || part.missing());
            run.setItalic(italic);
            if (part.missing()) {
                run.setColor(RED);
                run.getCTR().getRPr().addNewHighlight().setVal(STHighlightColor.YELLOW);
                run.setText(missing(part.words()));
                missing.accept(part.words());
            } else {
                lines(run, part.words());
            }
        }
    }

    /** What stands for something that is missing. */
    static String missing(String what) {
        return "[CÒN THIẾU: " + OneLine.of(what) + "]";
    }

    private static void lines(XWPFRun run, String words) {
        String[] lines = words.split("\n", -1);
        run.setText(OneLine.of(lines[0]));
        for (int line = 1; line < lines.length; line++) {
            run.addBreak();
            run.setText(OneLine.of(lines[line]));
        }
    }

    /** A thin line under {@code line}. */
    static void rule(XWPFParagraph line) {
        line.setBorderBottom(Borders.SINGLE);
        line.setSpacingAfter(60);
        line.createRun().setFontSize(2);
    }
}
