package dateline.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs one Elasticsearch node for as long as somebody leases it.
 *
 * <p>Usage: {@code Launcher HOME DATA STATE CLUSTER IDLE}: the folder with modules and plugins, the folder for
 * the node's data, which is removed at the end, the file to write the address for leases into once the node
 * answers, the name of the cluster, and after how many milliseconds without a lease the node stops. Ports are
 * free ones of 127.0.0.1.
 */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        Path home = Path.of(args[0]);
        Path data = Path.of(args[1]);
        try {
            Node node = start(home, data, args[3]);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node, data)));
            String url = "http://" + node.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress();
            try (Leases leases = new Leases()) {
                leases.publish(Path.of(args[2]), args[3], url);
                leases.awaitIdle(Duration.ofMillis(Long.parseLong(args[4])));
            }
            System.exit(0);
        } catch (Throwable t) {
            t.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static Node start(Path home, Path data, String cluster) throws Exception {
        Settings settings = Settings.builder()
            .put("path.home", home)
            .put("path.data", data)
            .put("path.logs", data.resolve("logs"))
            .put("cluster.name", cluster)
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", 0)
            .put("transport.port", 0)
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
        LogConfigurator.configureESLogging();
        Environment env = InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home.resolve("config"), () -> cluster);
        LogConfigurator.configureWithoutConfig(env.settings());
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
            PluginsLoader.loadModulesBundles(env.modulesDir()), PluginsLoader.loadPluginsBundles(env.pluginsDir()), Map.of());
        return new Node(env, plugins).start();
    }

    private static void stop(Node node, Path data) {
        try {
            node.close();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            e.printStackTrace();
        }
    }
}
