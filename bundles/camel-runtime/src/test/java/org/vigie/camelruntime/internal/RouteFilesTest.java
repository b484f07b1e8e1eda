package org.vigie.camelruntime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A faulty file is reported with its reason and harms nothing else; a good one runs. */
class RouteFilesTest {

  private final ClassLoader loader = RouteFilesTest.class.getClassLoader();
  private final DefaultCamelContext context = ContextFactory.create(loader);
  private final RouteFiles files = new RouteFiles(context, loader);

  @BeforeEach
  void startWithOneRouteOfVigie() throws Exception {
    context.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:own").routeId("own").setBody(constant("own"));
          }
        });
    context.start();
  }

  @AfterEach
  void theOwnRouteStillRuns() {
    assertThat(ask("own")).isEqualTo("own");
    context.stop();
  }

  @Test
  void yamlRuns() {
    assertThat(files.put("a.camel.yaml", yaml("a", "one"))).isEmpty();
    assertThat(ask("a")).isEqualTo("one");
  }

  @Test
  void xmlRuns() {
    String xml =
        """
        <routes xmlns="http://camel.apache.org/schema/xml-io">
          <route id="x"><from uri="direct:x"/><setBody><simple>${body} there</simple></setBody></route>
        </routes>
        """;
    assertThat(files.put("x.camel.xml", xml)).isEmpty();
    assertThat(context.createProducerTemplate().requestBody("direct:x", "hello", String.class))
        .isEqualTo("hello there");
  }

  @Test
  void brokenTextIsRefusedWithItsReason() {
    assertThat(files.put("b.camel.yaml", "- route:\n    from: ["))
        .get()
        .asString()
        .contains("b.camel.yaml, line 3");
    assertThat(files.put("c.camel.xml", "<routes><route>")).isPresent();
    assertThat(files.put("d.camel.yaml", "[]")).contains("it holds no route");
    assertThat(context.getRoutesSize()).isEqualTo(1);
  }

  @Test
  void nothingStaysOfAFileWhoseSecondRouteFails() {
    String half =
        yaml("first", "1") + yaml("second", "2").replace("direct:second", "nosuch:second");
    assertThat(files.put("half.camel.yaml", half)).get().asString().contains("nosuch");
    assertThat(context.getRoute("first")).isNull();
    assertThat(files.put("first.camel.yaml", yaml("first", "1"))).isEmpty();
  }

  @Test
  void anIdOrAnEndpointThatIsTakenIsRefused() {
    assertThat(files.put("own.camel.yaml", yaml("own", "stolen")))
        .contains("the route id 'own' is taken already");
    assertThat(
            files.put(
                "own2.camel.yaml", yaml("other", "stolen").replace("direct:other", "direct:own")))
        .isPresent();
  }

  @Test
  void aChangeTakesEffectAndAFaultyOneLeavesTheLastGood() {
    files.put("a.camel.yaml", yaml("a", "one"));
    assertThat(files.put("a.camel.yaml", yaml("a", "two"))).isEmpty();
    assertThat(ask("a")).isEqualTo("two");
    assertThat(files.put("a.camel.yaml", yaml("a", "three").replace("direct:a", "nosuch:a")))
        .isPresent();
    assertThat(ask("a")).isEqualTo("two");
    assertThat(files.put("a.camel.yaml", "- nonsense")).isPresent();
    assertThat(ask("a")).isEqualTo("two");
  }

  @Test
  void aFileTakenAwayStops(@TempDir Path deploy) throws IOException {
    RouteFileInstaller installer = new RouteFileInstaller(files, known(deploy));
    File file = Files.writeString(deploy.resolve("a.camel.yaml"), yaml("a", "one")).toFile();
    assertThat(installer.canHandle(file)).isTrue();
    assertThat(installer.canHandle(deploy.resolve("features.xml").toFile())).isFalse();
    installer.install(file);
    assertThat(ask("a")).isEqualTo("one");
    installer.uninstall(file);
    assertThat(context.getRoute("a")).isNull();
  }

  @Test
  void aFileThatCameBeforeItsComponentRunsOnceItIsThere() {
    CamelRuntimeActivator.retryWhenComponentsCome(context, files);
    assertThat(
            files.put("late.camel.yaml", yaml("late", "here").replace("direct:late", "later:late")))
        .isPresent();
    context.addComponent("later", new DirectComponent());
    await().untilAsserted(() -> assertThat(context.getRoute("late")).isNotNull());
    assertThat(context.createProducerTemplate().requestBody("later:late", "", String.class))
        .isEqualTo("here");
  }

  @Test
  void afterAnUpdateOfTheBundleTheFilesRunAgain(@TempDir Path deploy) throws IOException {
    File kept = Files.writeString(deploy.resolve("a.camel.yaml"), yaml("a", "one")).toFile();
    File deleted = Files.writeString(deploy.resolve("b.camel.yaml"), yaml("b", "two")).toFile();
    RouteFileInstaller before =
        new RouteFileInstaller(new RouteFiles(context, loader), known(deploy));
    before.install(kept);
    before.install(deleted);
    DefaultCamelContext fresh = ContextFactory.create(loader);
    fresh.start();
    Files.delete(deleted.toPath());
    new RouteFileInstaller(new RouteFiles(fresh, loader), known(deploy)).resume();
    assertThat(fresh.getRoutes()).extracting(route -> route.getRouteId()).containsExactly("a");
    fresh.stop();
  }

  private static KnownFiles known(Path deploy) {
    return new KnownFiles(deploy.resolve("known"));
  }

  private String ask(String route) {
    return context.createProducerTemplate().requestBody("direct:" + route, "", String.class);
  }

  private static String yaml(String id, String body) {
    return """
        - route:
            id: %1$s
            from:
              uri: direct:%1$s
              steps:
                - setBody:
                    constant: %2$s
        """
        .formatted(id, body);
  }
}
