package dateline.node;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Counts the processes that use the node. A process leases it by a connection to a port of 127.0.0.1 on which
 * it is told the node's cluster and address; the connection ends with the process, however that ends.
 */
final class Leases implements Closeable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private int held;
    private long idleSince = System.nanoTime();
    private boolean closed;

    Leases() throws IOException {}

    /** Writes where to ask for a lease, in one step, and begins to give leases. */
    void publish(Path state, String cluster, String url) throws IOException {
        byte[] greeting = (cluster + " " + url + "\n").getBytes(StandardCharsets.UTF_8);
        Thread t = new Thread(() -> accept(greeting), "leases");
        t.setDaemon(true);
        t.start();
        Path draft = state.resolveSibling(state.getFileName() + ".new");
        Files.writeString(draft, "127.0.0.1:" + server.getLocalPort() + "\n");
        Files.move(draft, state, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns when nobody has held a lease for that long; from then on none is given. */
    synchronized void awaitIdle(Duration limit) throws InterruptedException {
        for (;;) {
            long left = held > 0 ? limit.toMillis() : limit.minusNanos(System.nanoTime() - idleSince).toMillis();
            if (left <= 0) {
                closed = true;
                return;
            }
            wait(left);
        }
    }

    @Override public void close() throws IOException {
        server.close();
    }

    private void accept(byte[] greeting) {
        for (;;) {
            try {
                Socket s = server.accept();
                Thread t = new Thread(() -> serve(s, greeting), "lease");
                t.setDaemon(true);
                t.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket, byte[] greeting) {
        if (!take()) {
            return;
        }
        try (socket; InputStream in = socket.getInputStream()) {
            socket.getOutputStream().write(greeting);
            while (in.read() >= 0) {
                // A lease says nothing; its end is what counts.
            }
        } catch (IOException e) {
            // The process was killed: an end like any other.
        } finally {
            giveBack();
        }
    }

    private synchronized boolean take() {
        if (closed) {
            return false;
        }
        held++;
        return true;
    }

    private synchronized void giveBack() {
        held--;
        idleSince = System.nanoTime();
        notifyAll();
    }
}
