package vn.tuanthu.papers;

import java.util.List;

/**
 * What a paper consists of, whatever it is written as: as DOCX by {@link AdministrativePaper}, as a page to print by {@link
 * PaperPage}. Words may hold a {@link Gap}.
 */
public interface PaperWriter {
    /** What sort of paper it is, such as {@code QUYẾT ĐỊNH}, and what it is about. */
    void title(String sort, String about);

    /** What the paper rests on: in italics. */
    void ground(String words);

    /** A heading in bold. */
    void heading(String words);

    /** A sentence or several. */
    void paragraph(String words);

    /**
     * A table with borders, whose heading is repeated on every page.
     *
     * @param widths of the columns, in parts of whatever they sum to
     * @param rows cells, as many in each row as there are columns
     * @throws IllegalArgumentException if a row has another number of cells
     */
    void table(List<Integer> widths, List<String> heading, List<List<String>> rows);

    /**
     * Ends a paper that several sign, side by side.
     *
     * @param capacities of who signs, in capitals as they are written
     */
    void signatures(List<String> capacities);
}
