package vn.tuanthu.testkit.probe;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
        if (!asked.replace(" ", "").contains("width=device-width")) {
            defects.add(Message.of("probe.no-viewport", address.toString(), asked));
        }
        int widest = widest(document);
        if (widest > PhoneProbe.WIDTH) {
            defects.add(Message.of("probe.too-wide", address.toString(), widest, PhoneProbe.WIDTH));
        }
        return new PhoneView(page.seen() + ", viewport “" + asked + "”, " + widest + " px", defects);
    }

    private static int widest(Document document) {
        int widest = 0;
        for (Element element : document.select("[style], style, table[width], img[width], iframe[width]")) {
            Matcher fixed = FIXED.matcher(element.tagName().equals("style") ? element.data() : element.attr("style"));
            while (fixed.find()) {
                widest = Math.max(widest, Integer.parseInt(fixed.group(1)));
            }
            if (element.attr("width").matches("\\d{1,6}")) {
                widest = Math.max(widest, Integer.parseInt(element.attr("width")));
            }
        }
        return widest;
    }
}
