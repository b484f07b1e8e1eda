package org.vigie.management.internal;

import java.lang.management.ManagementFactory;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.query.TextListener;
import org.vigie.api.query.Texts;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.SmsRoute;

/** Registers the MBeans of messages and alerts; what they look at comes and goes. */
@Component(service = TextListener.class, immediate = true)
public final class TextBeansComponent implements TextListener {
  private final TextSources sources = new TextSources();
  private final MessagesBean messages = new MessagesBean(sources);
  private final Beans beans;

  @Activate
  public TextBeansComponent() {
    beans =
        new Beans(
            ManagementFactory.getPlatformMBeanServer(),
            Map.of(
                "Messages", messages,
                "Alerts", new AlertsBean(sources),
                "SmsRoutes", new SmsRoutesBean(sources)));
  }

  @Override
  public void changed(MessageRecord message) {
    messages.changed(message);
  }

  @Override
  public void changed(AlertRecord alert) {
    // Alerts are counted as they stand in the store.
  }

  @Deactivate
  void close() {
    beans.close();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void setTexts(Texts service) {
    sources.texts(service);
  }

  void unsetTexts(Texts service) {
    sources.gone(service);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addRoute(SmsRoute route) {
    sources.routes.add(route);
  }

  void removeRoute(SmsRoute route) {
    sources.routes.remove(route);
  }
}
