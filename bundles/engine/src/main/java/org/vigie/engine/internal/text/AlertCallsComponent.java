package org.vigie.engine.internal.text;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.voice.Speech;
import org.vigie.engine.internal.CallWhereabouts;

/**
 * Joins alerts to the calls that tell of them. On its own, since it needs both engines and the
 * doors in front of them, and none of these may need it.
 */
@Component(
    immediate = true,
    service = {})
public final class AlertCallsComponent {
  private final AlertCalls calls;

  @Activate
  public AlertCallsComponent(
      @Reference AlertCallsSource source,
      @Reference CommandDoor commands,
      @Reference TextDoor texts,
      @Reference CallWhereabouts whereabouts) {
    calls = source.alertCalls();
    calls.open(new AlertCalls.Doors(commands, texts, whereabouts));
  }

  @Deactivate
  public void deactivate() {
    calls.shut();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addSpeech(Speech speech) {
    calls.speech(speech);
  }

  public void removeSpeech(Speech speech) {
    calls.gone(speech);
  }
}
