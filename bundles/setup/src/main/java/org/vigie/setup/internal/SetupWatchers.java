package org.vigie.setup.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupListener;
import org.vigie.api.voice.Sounds;
import org.vigie.api.voice.Speech;
import org.vigie.callflow.api.SpokenTexts;

/** Those who are told of a setup: listeners, and speech where a program is installed. */
@Component(service = SetupWatchers.class)
public final class SetupWatchers {
  private static final Logger LOG = LoggerFactory.getLogger(SetupWatchers.class);

  private final List<SetupListener> listeners = new CopyOnWriteArrayList<>();
  private Optional<Speech> speech = Optional.empty();
  private Optional<Sounds> sounds = Optional.empty();
  private Optional<SetupIndex> spoken = Optional.empty();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addListener(SetupListener listener) {
    listeners.add(listener);
  }

  void removeListener(SetupListener listener) {
    listeners.remove(listener);
  }

  /** Speech that comes later than the setup makes up for it. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  synchronized void setSpeech(Speech service) {
    speech = Optional.of(service);
    spoken.ifPresent(this::speak);
  }

  synchronized void unsetSpeech(Speech service) {
    speech = speech.filter(s -> s != service);
  }

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  synchronized void setSounds(Sounds service) {
    sounds = Optional.of(service);
  }

  synchronized void unsetSounds(Sounds service) {
    sounds = sounds.filter(s -> s != service);
  }

  /** Whether there is an uploaded sound, where that can be known. */
  synchronized Optional<Predicate<String>> sounds() {
    return sounds.map(service -> service::exists);
  }

  synchronized boolean speechAvailable() {
    return speech.filter(Speech::available).isPresent();
  }

  synchronized void speak(SetupIndex setup) {
    spoken = Optional.of(setup);
    speech.ifPresent(s -> s.prepare(SpokenTexts.of(setup.setup())));
  }

  void tell(SetupIndex setup) {
    for (SetupListener listener : listeners) {
      try {
        listener.changed(setup);
      } catch (RuntimeException bug) {
        LOG.error("A listener failed on the new setup, which is in force all the same", bug);
      }
    }
    speak(setup);
  }
}
