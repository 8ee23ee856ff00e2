package vn.tuanthu.testkit.probe;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/** Judges a page by its markup alone: the viewport it asks for, and widths that are fixed beyond a phone's. */
final class MarkupPhone implements Phone {
    private static final Pattern FIXED = Pattern.compile("(?i)(?:^|[;{\\s])(?:min-)?width\\s*:\\s*(\\d{1,6})px");
    /** Nothing in such a block is wider than what it stands in. */
    private static final Pattern LIMITED = Pattern.compile("(?i)max-width\\s*:\\s*\\d{1,2}0?(?:%|vw)");

    private static final Pattern MEDIA = Pattern.compile("(?i)@media([^{}]{0,400})\\{");
    private static final Pattern LEAST = Pattern.compile("(?i)min-width\\s*:\\s*(\\d{1,5}(?:\\.\\d{1,4})?)(px|r?em)");
    private static final int EM = 16;

    private final WebClient web;
    private final Set<String> hosts;

    MarkupPhone(WebClient web, Set<String> hosts) {
        this.web = web;
        this.hosts = hosts;
    }

    @Override
    public LocalizedText name() {
        return new LocalizedText("theo mã HTML (máy không có trình duyệt)", "by the markup (there is no browser here)");
    }

    @Override
    public PhoneView open(URI address) throws IOException, InterruptedException {
        List<WebClient.Page> way = web.follow(address, hosts);
        WebClient.Page page = way.get(way.size() - 1);
        List<Message> defects = new ArrayList<>();
        if (page.status() >= 300) {
            defects.add(Message.of("probe.not-opened", address.toString(), page.status()));
            return new PhoneView(page.seen(), defects);
        }
        Document document = Jsoup.parse(page.body());
        Element viewport = document.selectFirst("meta[name=viewport]");
        String asked = viewport == null ? "" : viewport.attr("content");
        if (!asked.replace(" ", "").toLowerCase(Locale.ROOT).contains("width=device-width")) {
            defects.add(Message.of("probe.no-viewport", address.toString(), asked));
        }
        int widest = widest(document);
        if (widest > PhoneProbe.WIDTH) {
            defects.add(Message.of("probe.too-wide", address.toString(), widest, PhoneProbe.WIDTH));
        }
        return new PhoneView(page.seen() + ", viewport “" + asked + "”, " + widest + " px", defects);
    }

    private static int widest(Document document) {
        // Style sheets beyond the page commonly keep pictures within it, whose own size is then only their shape.
        boolean shaped = document.selectFirst("link[rel~=(?i)\\bstylesheet\\b]") != null
                || document.select("style").stream()
                        .anyMatch(style -> style.data().contains("max-width"));
        int widest = 0;
        for (Element element : document.select("[style], style, table[width], img[width], iframe[width]")) {
            String rules = element.tagName().equals("style") ? onPhones(element.data()) : element.attr("style");
            for (String block : rules.split("[{}]", -1)) {
                widest = Math.max(widest, LIMITED.matcher(block).find() ? 0 : widest(block));
            }
            if (element.attr("width").matches("\\d{1,6}")
                    && !(shaped && element.tagName().equals("img"))) {
                widest = Math.max(widest, Integer.parseInt(element.attr("width")));
            }
        }
        return widest;
    }

    private static int widest(String block) {
        int widest = 0;
        Matcher fixed = FIXED.matcher(block);
        while (fixed.find()) {
            widest = Math.max(widest, Integer.parseInt(fixed.group(1)));
        }
        return widest;
    }

    /** Without what is meant for wider screens or for paper. */
    private static String onPhones(String rules) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (Matcher media = MEDIA.matcher(rules); media.find(from); ) {
            int end = endOfBlock(rules, media.end());
            if (isForPhones(media.group(1))) {
                kept.append(rules, from, end);
            } else {
                kept.append(rules, from, media.start());
            }
            from = end;
        }
        return kept.append(rules.substring(from)).toString();
    }

    private static boolean isForPhones(String query) {
        Matcher least = LEAST.matcher(query);
        boolean wider = least.find()
                && Double.parseDouble(least.group(1)) * (least.group(2).equals("px") ? 1 : EM) > PhoneProbe.WIDTH;
        return !wider && !query.strip().equals("print");
    }

    private static int endOfBlock(String rules, int start) {
        int open = 1;
        int at = start;
        while (at < rules.length() && open > 0) {
            char c = rules.charAt(at++);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return at;
    }
}
