package org.vigie.sip.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.sip.internal.testing.Certificates;

/** Keys and certificates as installers keep them. */
class PemTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void keyAndCertificateMayStandInOneFileInAnyOrder() throws Exception {
    Certificates certificates = new Certificates(folder, "authority");
    certificates.issue("phone", "ip:127.0.0.1", "-1d", 5);
    String key = Files.readString(Path.of(certificates.file("phone.key")));
    String issued = Files.readString(Path.of(certificates.file("phone.pem")));
    Path both = Files.writeString(folder.resolve("both.pem"), key + "a note\n" + issued);
    ServerKey read = new ServerKey(both.toString(), both.toString());
    assertThat(read.refresh()).as(read.fault()).isTrue();
    assertThat(read.managers()).isPresent();
  }

  @Test
  void aFileWithoutACertificateIsSaidToHaveNone() throws Exception {
    Path none = Files.writeString(folder.resolve("none.pem"), "nothing\n");
    assertThatThrownBy(() -> Pem.certificates(none.toString()))
        .hasMessageContaining("holds no certificate");
  }
}
