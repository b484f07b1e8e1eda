package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.RecordingClosed;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.call.VoiceFile;
import org.vigie.api.health.HealthState;
import org.vigie.api.mail.MailDoor;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.testkit.LeapClock;

/** On a real store: a message that a caller left is owed by mail, with the call's last entry. */
class ACallOwesMailsTest {
  private static final CallId CALL = Town.call(1);

  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(Town.START);
  private final Post post = new Post();

  /** A mail room that only counts. */
  private static final class Post implements MailDoor {
    private final AtomicInteger told = new AtomicInteger();
    private volatile boolean open = true;

    @Override
    public boolean open() {
      return open;
    }

    @Override
    public void owed() {
      told.incrementAndGet();
    }
  }

  private House house() {
    House house = new House(directory, clock, true);
    house.engine.setup(written(Village.voicemail().setup()));
    house.debts.mails().door(post);
    house.peers.react(
        (effect, report) -> {
          LegId leg = effect.leg();
          if (effect instanceof CallEffect.Dial) {
            report.accept(
                new CallCommand.LegFailed(leg, clock.instant(), AttemptResult.BUSY, "486"));
          } else if (effect instanceof CallEffect.Play play && !play.loop()) {
            report.accept(new CallCommand.PlaybackFinished(leg, clock.instant(), play.playback()));
          } else if (effect instanceof CallEffect.HangUp) {
            report.accept(new LegEnded(leg, clock.instant(), "BYE"));
          }
        });
    house.engine.start();
    await().until(() -> house.engine.part().state() == HealthState.UP);
    return house;
  }

  private void leaves(House house) {
    house.engine.submit(Town.incoming(CALL, Town.LINE, clock.instant()));
    await().until(() -> house.peers.names(CALL).contains("StartVoicemail"));
    clock.leap(Duration.ofSeconds(42));
    house.engine.submit(new LegEnded(LegId.caller(CALL), clock.instant(), "BYE"));
    house.engine.submit(
        new RecordingClosed(
            LegId.caller(CALL), clock.instant(), VoiceFile.MESSAGE, true, Optional.empty()));
    await().until(() -> house.store.callLog().find(CALL).isPresent());
  }

  @Test
  void onceAndThoseWhoSendItAreToldWhenItIsOnDisk() {
    try (House house = house()) {
      leaves(house);
      List<MailRecord> owed = house.store.mailStore().owed(10);
      assertThat(owed)
          .extracting(mail -> mail.mail().key())
          .containsExactly("voicemail:" + CALL + ":alice");
      assertThat(owed.get(0).mail().to()).isEqualTo("alice@example.com");
      assertThat(owed.get(0).mail().body())
          .contains("42 s", "https://vigie.example/api/v1/calls/" + CALL + "/voicemail");
      await().until(() -> post.told.get() == 1);
    }
    try (House house = house()) {
      assertThat(house.store.mailStore().owed(10)).hasSize(1);
    }
  }

  @Test
  void butNoneWhereMailIsNotConfigured() {
    post.open = false;
    try (House house = house()) {
      leaves(house);
      assertThat(house.store.mailStore().owed(10)).isEmpty();
    }
  }

  @Test
  void alsoWhileThoseWhoSendItAreBeingSwapped() {
    try (House house = house()) {
      house.debts.mails().gone(post);
      leaves(house);
      assertThat(house.store.mailStore().owed(10)).hasSize(1);
      assertThat(post.told).hasValue(0);
    }
  }

  private static SetupIndex written(Setup setup) {
    return new SetupIndex(
        new Setup(
            setup.timezone(),
            setup.holidays(),
            setup.language(),
            setup.persons().stream().map(ACallOwesMailsTest::written).toList(),
            setup.teams(),
            setup.policies(),
            setup.lines().stream().map(ACallOwesMailsTest::telling).toList(),
            setup.customers(),
            setup.settings()));
  }

  private static Person written(Person person) {
    return new Person(
        person.id(),
        person.name(),
        person.phones(),
        person.sms(),
        Optional.of(person.id() + "@example.com"),
        person.language(),
        person.pin(),
        person.skills(),
        person.calendar());
  }

  private static Line telling(Line line) {
    return new Line(
        line.id(),
        line.name(),
        line.numbers(),
        line.language(),
        line.entry(),
        line.maxWait(),
        line.overflow(),
        line.ringback(),
        line.nodes(),
        new Notify(List.of(), List.of(), List.of(Recipient.TRIED)),
        line.smsReply(),
        line.repeatCallers(),
        line.hold(),
        line.recording());
  }
}
