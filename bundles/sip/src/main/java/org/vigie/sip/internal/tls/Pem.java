package org.vigie.sip.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads PEM files (RFC 7468). */
public final class Pem {
  private static final String KEY = "-----BEGIN PRIVATE KEY-----";
  private static final String KEY_END = "-----END PRIVATE KEY-----";

  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", Pattern.DOTALL);

  private Pem() {}

  /** Where a file of the configuration is: relative names begin at the appliance's directory. */
  public static Path file(String name) {
    return Path.of(System.getProperty("karaf.base", "")).resolve(name);
  }

  /**
   * The certificates of a file, in order.
   *
   * @throws TlsException where there is none
   */
  public static List<X509Certificate> certificates(String name) throws TlsException {
    try {
      List<X509Certificate> found = new ArrayList<>();
      byte[] bytes = certificatesOnly(Files.readString(file(name), StandardCharsets.ISO_8859_1));
      for (var certificate :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes))) {
        found.add((X509Certificate) certificate);
      }
      if (found.isEmpty()) {
        throw new TlsException(name + " holds no certificate");
      }
      return found;
    } catch (IOException e) {
      throw new TlsException(name + " cannot be read", e);
    } catch (CertificateException e) {
      throw new TlsException(name + " holds no certificate in PEM form", e);
    }
  }

  /** Many keep their key in the same file, which the platform does not read past. */
  private static byte[] certificatesOnly(String text) {
    return CERTIFICATE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * The private key of a file, PKCS #8.
   *
   * @param algorithm of the certificate's public key
   */
  static PrivateKey key(String name, String algorithm) throws TlsException {
    try {
      String text = Files.readString(file(name), StandardCharsets.US_ASCII);
      int begin = text.indexOf(KEY);
      int end = text.indexOf(KEY_END);
      if (begin < 0 || end < begin) {
        throw new TlsException(
            name + " holds no 'BEGIN PRIVATE KEY': convert it by openssl pkcs8 -topk8 -nocrypt");
      }
      byte[] bytes = Base64.getMimeDecoder().decode(text.substring(begin + KEY.length(), end));
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (IOException e) {
      throw new TlsException(name + " cannot be read", e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new TlsException(name + " is not the private key of the certificate", e);
    }
  }
}
