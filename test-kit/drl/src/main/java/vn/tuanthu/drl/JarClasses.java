package vn.tuanthu.drl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a jar as it was when its rules were read: the jar may be written anew while they are in use, and is not
 * kept open.
 */
final class JarClasses extends ClassLoader {
    private final Map<String, byte[]> entries;

    JarClasses(Map<String, byte[]> entries) {
        super(JarClasses.class.getClassLoader());
        this.entries = entries;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = entries.get(name.replace('.', '/') + ".class");
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }

    @Override
    protected @Nullable URL findResource(String path) {
        byte[] content = entries.get(path);
        try {
            return content == null ? null : new URL("rules", null, -1, "/" + path, new InMemory(content));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class InMemory extends URLStreamHandler {
        private final byte[] content;

        InMemory(byte[] content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL place) {
            return new URLConnection(place) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() throws IOException {
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }
}
