import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Writes classes.txt and folding.txt from the Lucene jars on the class path:
 * java -cp lucene-core.jar:lucene-analysis-common.jar Tables.java DIR
 */
public class Tables {
    /** A class of characters that the tokenizer's grammar tells apart, known by one of its members. */
    private static final Map<Integer, String> NAMES = new LinkedHashMap<>();

    static {
        String[] names = {
            "DoubleQuote", "\"", "KeycapBase", "#", "SingleQuote", "'", "MidNum", ",", "MidNumLet", ".", "Digit", "0", "MidLetter", ":",
            "Letter", "a", "ExtendNumLet", "_", "Emoji", "\u2600", "Extend", "\u0300", "Hebrew", "\u05d0", "Numeric", "\u0660",
            "Complex", "\u0e01", "ComplexExtend", "\u0e31", "Hangul", "\uac00", "ZWJ", "\u200d", "Keycap", "\u20e3",
            "LetterEmoji", "\u2139", "Han", "\u4e00", "Katakana", "\u30a2", "Hiragana", "\u3042", "TextStyle", "\ufe0e",
            "EmojiStyle", "\ufe0f", "Regional", "\ud83c\udde6", "Modifier", "\ud83c\udffb", "TagSpec", "\udb40\udc20", "TagEnd", "\udb40\udc7f",
        };
        try {
            for (int i = 0; i < names.length; i += 2) {
                NAMES.put(classOf(names[i + 1].codePointAt(0)), names[i]);
            }
        } catch (Exception e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) throws Exception {
        try (PrintStream out = new PrintStream(Path.of(args[0], "classes.txt").toFile(), "UTF-8")) {
            classes(out);
        }
        try (PrintStream out = new PrintStream(Path.of(args[0], "folding.txt").toFile(), "UTF-8")) {
            folding(out);
        }
    }

    private static int classOf(int codePoint) throws Exception {
        Method m = Class.forName("org.apache.lucene.analysis.standard.StandardTokenizerImpl").getDeclaredMethod("zzCMap", int.class);
        m.setAccessible(true);
        return (Integer) m.invoke(null, codePoint);
    }

    private static void classes(PrintStream out) throws Exception {
        int other = classOf(' ');
        for (int first = 0; first <= Character.MAX_CODE_POINT; ) {
            int k = classOf(first);
            int last = first;
            while (last < Character.MAX_CODE_POINT && classOf(last + 1) == k) {
                last++;
            }
            if (k != other) {
                if (!NAMES.containsKey(k)) {
                    throw new IllegalStateException(String.format("the class of U+%04X has no name", first));
                }
                out.printf("%04X..%04X %s%n", first, last, NAMES.get(k));
            }
            first = last + 1;
        }
    }

    private static void folding(PrintStream out) {
        Map<String, StringBuilder> from = new TreeMap<>();
        char[] folded = new char[8];
        for (int c = 0x80; c <= Character.MAX_VALUE; c++) {
            if (Character.isSurrogate((char) c)) {
                continue;
            }
            int n = ASCIIFoldingFilter.foldToASCII(new char[] {(char) c}, 0, folded, 0, 1);
            if (n != 1 || folded[0] != c) {
                from.computeIfAbsent(new String(folded, 0, n), s -> new StringBuilder()).append((char) c);
            }
        }
        from.forEach((to, chars) -> out.println(to + "\t" + chars));
    }
}
