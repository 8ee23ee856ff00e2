package vn.tuanthu.rules.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Hosting;
import vn.tuanthu.evidence.Hosting.Separation;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.Message;

/**
 * Inferred: what a system on leased machines must be kept apart from, beside what is declared.
 *
 * @param asked what is asked
 * @param broken what is kept apart less than asked
 * @param undeclared what is not declared
 */
@SeenByRules
public record SeparationsAsked(HostingQuestion asked, List<Message> broken, List<Message> undeclared) {
    /** Compares what is {@code asked} with {@code hosting}. */
    public static SeparationsAsked of(HostingQuestion asked, Hosting hosting) {
        Map<String, String> least = asked.least();
        List<Message> broken = new ArrayList<>();
        List<Message> undeclared = new ArrayList<>();
        compare("fromOtherSystems", least, hosting.fromOtherSystems(), broken, undeclared);
        compare("betweenZones", least, hosting.betweenZones(), broken, undeclared);
        compare("storage", least, hosting.storage(), broken, undeclared);
        compare("networkDevices", least, hosting.networkDevices(), broken, undeclared);
        return new SeparationsAsked(asked, List.copyOf(broken), List.copyOf(undeclared));
    }

    private static void compare(
            String thing,
            Map<String, String> least,
            @Nullable Separation declared,
            List<Message> broken,
            List<Message> undeclared) {
        String asked = least.get(thing);
        if (asked == null) {
            return;
        }
        Message name = Message.of("security.apart." + thing);
        if (declared == null) {
            undeclared.add(name);
        } else if (declared.compareTo(Separation.valueOf(asked)) < 0) {
            broken.add(Message.of(
                    "security.hosting.short",
                    name,
                    Message.of("security.separation." + declared),
                    Message.of("security.separation." + asked)));
        }
    }
}
