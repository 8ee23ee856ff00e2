package vn.tuanthu.cli;

import picocli.CommandLine.IVersionProvider;

/** Versions of the program and of the Java it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String own = Version.class.getPackage().getImplementationVersion();
        return new String[] {"tuanthu " + (own == null ? "(dev)" : own), "Java " + System.getProperty("java.version")};
    }
}
