package vn.tuanthu.rules.proof;

import static vn.tuanthu.evidence.Agency.Kind.DEPARTMENT;
import static vn.tuanthu.evidence.Agency.Kind.PEOPLES_COMMITTEE;
import static vn.tuanthu.evidence.Agency.Tier.COMMUNE;
import static vn.tuanthu.evidence.Agency.Tier.DISTRICT;
import static vn.tuanthu.evidence.Agency.Tier.PROVINCE;
import static vn.tuanthu.verdict.Outcome.FAIL;
import static vn.tuanthu.verdict.Outcome.NOT_APPLICABLE;
import static vn.tuanthu.verdict.Outcome.NO_DATA;
import static vn.tuanthu.verdict.Outcome.PASS;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Agency.Kind;
import vn.tuanthu.evidence.Agency.Tier;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;

/**
 * The Hải Dương 2025 plan's targets and duties decided a second time: plain Java written from the plan's sentences,
 * without rules, without the plan pack and without the arithmetic of the library. Slow and long on purpose.
 */
final class SecondOpinion {
    private static final String HAI_DUONG = "hai-duong";
    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.parse("2025-06-30");

    /** Somebody a sentence of the plan may speak of. */
    private interface Addressee {
        boolean isMeant(Tier tier, Kind kind, boolean services);
    }

    /** Every tier that a sentence names. */
    private static final List<Tier> ANY = List.of(PROVINCE, DISTRICT, COMMUNE);

    private record Sentence(
            String check,
            String indicator,
            int percent,
            boolean countsAgencies,
            List<Tier> tiers,
            Addressee addressee) {}

    private static final List<Sentence> SENTENCES = List.of(
            // "90% hồ sơ công việc tại cấp tỉnh;"
            new Sentence("II.2.1a", "work-files-online", 90, false, List.of(PROVINCE), (t, k, s) -> t == PROVINCE),
            // "80% hồ sơ công việc tại cấp huyện"
            new Sentence("II.2.1b", "work-files-online", 80, false, List.of(DISTRICT), (t, k, s) -> t == DISTRICT),
            // "và 70% hồ sơ công việc tại cấp xã được xử lý trên môi trường mạng"
            new Sentence("II.2.1c", "work-files-online", 70, false, List.of(COMMUNE), (t, k, s) -> t == COMMUNE),
            // "80% dịch vụ công trực tuyến toàn trình được cung cấp trên nhiều phương tiện truy cập khác nhau"
            new Sentence("II.2.2a", "services-multi-channel", 80, false, ANY, (t, k, s) -> s),
            // "100% thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình."
            new Sentence("II.2.2b", "procedures-full-process", 100, false, ANY, (t, k, s) -> s),
            // "Mức độ hài lòng … đối với chất lượng cung dịch vụ công đạt tối thiểu 90%."
            new Sentence("II.2.3", "satisfaction", 90, false, ANY, (t, k, s) -> s),
            // "100% các sở, ban, ngành, ủy ban nhân dân cấp huyện và cấp xã báo cáo định kỳ …"
            new Sentence(
                    "II.2.4",
                    "reports-on-system",
                    100,
                    true,
                    ANY,
                    (t, k, s) -> t == PROVINCE ? k == DEPARTMENT : k == PEOPLES_COMMITTEE),
            // "Tối thiểu 55% các sở, ban, ngành có hệ thống cơ sở dữ liệu dùng chung …"
            new Sentence(
                    "II.2.6",
                    "shared-database-lgsp",
                    55,
                    true,
                    List.of(PROVINCE),
                    (t, k, s) -> t == PROVINCE && k == DEPARTMENT),
            // "60% thủ tục hành chính có yêu cầu nghĩa vụ tài chính được thanh toán trực tuyến …"
            new Sentence("II.2.7", "procedures-online-payment", 60, false, ANY, (t, k, s) -> s),
            // "Số hóa 100% kết quả giải quyết thủ tục hành chính theo quy định phải số hóa."
            new Sentence("II.2.8", "results-digitised", 100, false, ANY, (t, k, s) -> s),
            // "50% hồ sơ thủ tục hành chính được người dân, doanh nghiệp thực hiện trực tuyến từ xa."
            new Sentence("II.2.9", "dossiers-online", 50, false, ANY, (t, k, s) -> s),
            // "50% cán bộ, công chức, viên chức được tập huấn, bồi dưỡng kỹ năng số cơ bản."
            new Sentence("II.2.10", "staff-digital-skills", 50, false, ANY, (t, k, s) -> true),
            // "100% các hệ thống thông tin của tỉnh từ cấp độ 3 trở lên được áp dụng phương án …"
            new Sentence("II.2.11", "systems-level3-plan", 100, false, ANY, (t, k, s) -> true));

    /** The sentences of II.2, III, V and VII that give no number. */
    private static final List<String> DUTIES = List.of(
            "II.2.5", "III.1.1", "III.1.2", "III.1.3", "III.1.4", "III.1.5", "III.2.1", "III.2.2", "III.2.3", "III.2.4",
            "III.2.5", "III.3.1", "III.3.2", "III.3.3", "III.4.1", "III.4.2", "III.5.1", "III.5.2", "III.5.3",
            "III.5.4", "V.1.1", "V.1.2", "V.1.3", "V.2.1", "V.2.2", "V.2.3", "V.3.1", "V.3.2", "V.3.3", "V.3.4",
            "V.3.5", "V.3.6", "V.3.7", "V.3.8", "V.3.9", "V.4.1", "V.4.2", "VII.1", "VII.2", "VII.3");

    private final Evidence evidence;
    private final LocalDate day;

    private SecondOpinion(Evidence evidence, LocalDate day) {
        this.evidence = evidence;
        this.day = day;
    }

    /** What the plan says of {@code evidence} on {@code day}, in the order of its checks. */
    static List<Opinion> on(Evidence evidence, LocalDate day, Scope scope) {
        SecondOpinion opinion = new SecondOpinion(evidence, day);
        return scope == Scope.AGENCY ? opinion.onAgencies() : opinion.onProvince();
    }

    /** The checks this opinion knows of. */
    static List<String> checks() {
        List<String> checks =
                new ArrayList<>(SENTENCES.stream().map(Sentence::check).toList());
        checks.addAll(DUTIES);
        return checks;
    }

    private List<Opinion> onAgencies() {
        List<Opinion> all = new ArrayList<>();
        for (Agency agency : evidence.agencies()) {
            for (Sentence sentence : SENTENCES) {
                all.add(onAgency(sentence, agency));
            }
            all.add(onDutyOf(agency));
        }
        return all;
    }

    private Opinion onAgency(Sentence sentence, Agency agency) {
        if (!means(sentence, agency)) {
            return says(sentence.check, agency.id(), NOT_APPLICABLE, null, true);
        }
        Measurement figure = figure(agency, sentence.indicator);
        if (figure == null) {
            return says(sentence.check, agency.id(), NO_DATA, null, true);
        }
        return onFigure(sentence, agency.id(), figure);
    }

    /** A figure counted otherwise than the plan counts says nothing. */
    private static boolean counts(Measurement figure) {
        return figure.definition() == null;
    }

    private Opinion onFigure(Sentence sentence, String subject, Measurement figure) {
        if (!counts(figure)) {
            return says(sentence.check, subject, NO_DATA, null, true);
        }
        if (figure.percent() != null) {
            boolean enough =
                    figure.percent().subtract(new BigDecimal(sentence.percent)).signum() >= 0;
            return says(sentence.check, subject, enough ? PASS : FAIL, null, true);
        }
        if (figure.denominator() == 0) {
            return says(sentence.check, subject, NO_DATA, null, true);
        }
        return onRatio(
                sentence, subject, BigInteger.valueOf(figure.numerator()), BigInteger.valueOf(figure.denominator()));
    }

    private static Opinion onRatio(Sentence sentence, String subject, BigInteger part, BigInteger whole) {
        long missing = atLeast(sentence.percent, whole).subtract(part).longValueExact();
        return missing <= 0
                ? says(sentence.check, subject, PASS, 0L, true)
                : says(sentence.check, subject, FAIL, missing, true);
    }

    /** The least whole number that is at least so many percent of {@code whole}. */
    private static BigInteger atLeast(int percent, BigInteger whole) {
        BigInteger hundredfold = whole.multiply(BigInteger.valueOf(percent));
        BigInteger hundred = BigInteger.valueOf(100);
        BigInteger floor = hundredfold.divide(hundred);
        return floor.multiply(hundred).equals(hundredfold) ? floor : floor.add(BigInteger.ONE);
    }

    private Opinion onDutyOf(Agency agency) {
        // "Các Sở, ban, ngành và UBND các huyện, thị xã, thành phố có trách nhiệm …"
        String duty = "VII.3";
        if (gone(agency.tier()) || agency.tier() == COMMUNE) {
            return says(duty, agency.id(), NOT_APPLICABLE, null, false);
        }
        return says(duty, agency.id(), attested(duty, agency.id()), null, false);
    }

    private List<Opinion> onProvince() {
        List<Opinion> all = new ArrayList<>();
        for (Sentence sentence : SENTENCES) {
            all.add(onProvince(sentence));
        }
        for (String duty : DUTIES) {
            all.add(says(duty, HAI_DUONG, attested(duty, null), null, false));
        }
        return all;
    }

    private Opinion onProvince(Sentence sentence) {
        if (sentence.tiers.stream().allMatch(this::gone)) {
            return says(sentence.check, HAI_DUONG, NOT_APPLICABLE, null, true);
        }
        for (Measurement figure : evidence.measurements()) {
            boolean whole = figure.tier() == null || List.of(figure.tier()).equals(sentence.tiers);
            if (figure.agency() == null && figure.indicator().equals(sentence.indicator) && whole) {
                return onFigure(sentence, HAI_DUONG, figure);
            }
        }
        List<Agency> asked =
                evidence.agencies().stream().filter(a -> means(sentence, a)).toList();
        return sentence.countsAgencies ? share(sentence, asked) : pooled(sentence, asked);
    }

    private Opinion pooled(Sentence sentence, List<Agency> asked) {
        BigInteger part = BigInteger.ZERO;
        BigInteger whole = BigInteger.ZERO;
        boolean known = true;
        for (Agency agency : asked) {
            Measurement figure = figure(agency, sentence.indicator);
            if (figure == null || !counts(figure) || figure.percent() != null) {
                known = false;
                continue;
            }
            part = part.add(BigInteger.valueOf(figure.numerator()));
            whole = whole.add(BigInteger.valueOf(figure.denominator()));
        }
        if (!known || whole.signum() == 0) {
            return says(sentence.check, HAI_DUONG, NO_DATA, null, true);
        }
        return onRatio(sentence, HAI_DUONG, part, whole);
    }

    private Opinion share(Sentence sentence, List<Agency> asked) {
        long reach = 0;
        long unknown = 0;
        for (Agency agency : asked) {
            Outcome own = onAgency(sentence, agency).outcome();
            if (own == NO_DATA) {
                unknown++;
            } else {
                reach += own == PASS ? 1 : 0;
            }
        }
        if (asked.isEmpty()) {
            return says(sentence.check, HAI_DUONG, NO_DATA, null, true);
        }
        long needed =
                atLeast(sentence.percent, BigInteger.valueOf(asked.size())).longValueExact();
        if (reach >= needed) {
            return says(sentence.check, HAI_DUONG, PASS, 0L, true);
        }
        return reach + unknown >= needed
                ? says(sentence.check, HAI_DUONG, NO_DATA, null, true)
                : says(sentence.check, HAI_DUONG, FAIL, needed - reach, true);
    }

    /** Who attests nothing has shown nothing; a document counts from its own day to the last day it is valid. */
    private Outcome attested(String duty, String agency) {
        for (Attestation attestation : evidence.attestations()) {
            boolean same = agency == null ? attestation.agency() == null : agency.equals(attestation.agency());
            if (!same || !attestation.check().equals(duty)) {
                continue;
            }
            if (attestation.status() != Attestation.Status.DONE) {
                return FAIL;
            }
            boolean document = attestation.document() != null
                    && !attestation.document().isBlank()
                    && attestation.date() != null
                    && attestation.date().compareTo(day) <= 0;
            boolean fresh = notPast(attestation.validUntil()) && notPast(attestation.nextReview());
            return document && fresh ? PASS : NO_DATA;
        }
        return NO_DATA;
    }

    private boolean notPast(LocalDate end) {
        return end == null || end.compareTo(day) >= 0;
    }

    private boolean means(Sentence sentence, Agency agency) {
        return !gone(agency.tier())
                && sentence.addressee.isMeant(agency.tier(), agency.kind(), agency.providesPublicServices());
    }

    /** There has been no district level since 1 July 2025. */
    private boolean gone(Tier tier) {
        return tier == DISTRICT && day.compareTo(LAST_DAY_OF_DISTRICTS) > 0;
    }

    private Measurement figure(Agency agency, String indicator) {
        for (Measurement figure : evidence.measurements()) {
            if (agency.id().equals(figure.agency()) && indicator.equals(figure.indicator())) {
                return figure;
            }
        }
        return null;
    }

    private static Opinion says(String check, String subject, Outcome outcome, Long shortfall, boolean mandatory) {
        return new Opinion(check, subject, outcome, shortfall, mandatory);
    }
}
