package vn.tuanthu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.tables.Spreadsheet;

/** Reads the index that a user names: one that ships with the program, a definition file or a workbook that defines one. */
final class IndexOption {
    private IndexOption() {}

    static IndexDefinition read(String nameOrFile) {
        Path file = Path.of(nameOrFile);
        return Spreadsheet.isNamed(file) && Files.exists(file)
                ? IndexReader.read(Spreadsheet.read(file, Spreadsheet.Formulas.SAVED_RESULTS))
                : IndexReader.read(nameOrFile);
    }
}
