package vn.example.portal;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.h2.jdbcx.JdbcDataSource;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.testkit.AcceptanceTest;
import vn.tuanthu.testkit.SystemUnderTest;
import vn.tuanthu.testkit.probe.JdbcProbe;
import vn.tuanthu.testkit.probe.Probe;

/** Starts the portal, says where it is and how to count; the checks follow from the statement. */
@AcceptanceTest("cong-dich-vu.yaml")
class PortalAcceptanceTest implements SystemUnderTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final Period YEAR = Period.ofYear(2025);

    private final LocalKeys keys = LocalKeys.make();
    private final Portal portal;

    PortalAcceptanceTest() throws Exception {
        portal = new Portal(Settings.ofThisBuild(), keys.server(), Files.createTempDirectory("portal"), DAY);
    }

    @Override
    public ConformanceStatement.Addresses addresses(ConformanceStatement declared) {
        return new ConformanceStatement.Addresses(
                List.of(portal.address("/")),
                portal.addressWithoutEncryption(),
                portal.address("/khong-co-trang-nay"),
                portal.address("/phien-ban"),
                List.of(portal.log().toString()));
    }

    @Override
    public SSLContext trust() {
        return keys.trust();
    }

    @Override
    public List<Probe> probes() {
        JdbcDataSource readOnly = new JdbcDataSource();
        readOnly.setUrl(Portal.DATABASE);
        readOnly.setUser("kiem_tra");
        readOnly.setPassword("chi-doc");
        Probe counts = JdbcProbe.on(readOnly, YEAR)
                .counting(
                        "dossiers-online",
                        "select count(*) from ho_so where kenh = 'TRUC_TUYEN'",
                        "select count(*) from ho_so")
                .counting(
                        "satisfaction", //
                        "select count(*) from ho_so where hai_long",
                        "select count(*) from ho_so")
                .counting(
                        "procedures-full-process",
                        "select count(*) from thu_tuc where du_dieu_kien and toan_trinh",
                        "select count(*) from thu_tuc where du_dieu_kien")
                .counting(
                        "procedures-online-payment",
                        "select count(*) from thu_tuc where co_phi and thanh_toan_truc_tuyen",
                        "select count(*) from thu_tuc where co_phi")
                .counting(
                        "results-digitised",
                        "select count(*) from ket_qua where phai_so_hoa and da_so_hoa",
                        "select count(*) from ket_qua where phai_so_hoa");
        return List.of(counts, new FirewallProbe(keys.trust()));
    }

    @Override
    public void close() throws Exception {
        portal.close();
    }
}
