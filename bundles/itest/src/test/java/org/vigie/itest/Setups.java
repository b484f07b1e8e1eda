package org.vigie.itest;

/** The setups of these tests, in the form of {@code setup.example.yaml}. */
final class Setups {
  static final String LINE = "+33972101010";
  static final String TOGETHER = "+33972101011";
  static final String DIRECT = "+33972101012";
  static final String BARESIP = "+33972101013";
  static final String ENTRY = "+33972101014";
  static final String MAILED = "+33972101016";
  static final String ALICE = "+33612345601";
  static final String ALICE_AT_HOME = "+33145678901";
  static final String BRUNO = "+33612345602";
  static final String CHLOE = "+33612345603";

  static final String THREE_PEOPLE =
      """
      version: 1
      timezone: Europe/Paris
      holidays: FR
      language: fr
      persons:
        - {id: alice, name: Alice Martin, phones: ["+33612345601", "+33145678901"]}
        - {id: bruno, name: Bruno Petit, phones: ["+33612345602"]}
        - {id: chloe, name: Chloé Bernard, phones: ["+33612345603"], email: chloe@example.com}
      teams:
        - id: chauffage
          name: Chauffage
          managers: [chloe]
          policy: standard
          planning: PLANNING
        - {id: ensemble, name: Ensemble, managers: [chloe], policy: together, planning: PLANNING}
        - {id: direct, name: Direct, managers: [chloe], policy: direct, planning: PLANNING}
        - {id: numero, name: Numéro, managers: [chloe], policy: number, planning: PLANNING}
      policies:
        - id: number
          steps:
            - {who: {number: "+33612345699"}, ring: PT1M, keyWait: PT1M}
          otherwise: {node: personne}
        - id: standard
          steps:
            - {who: {rank: 1}, ring: PT20S, keyWait: PT20S}
            - {who: {rank: 2}, ring: PT1M, keyWait: PT1M}
          otherwise: {node: personne}
        - id: together
          steps:
            - {who: {onCall: true}, strategy: simultaneous, ring: PT2M, keyWait: PT1M}
          otherwise: {node: personne}
        - id: direct
          steps:
            - {who: {persons: [chloe]}, ring: PT1M, accept: direct}
          otherwise: {node: personne}
      lines:
        - id: astreinte
          name: Astreinte chauffage
          numbers: ["+33972101010"]
          entry: accueil
          ringback: hold
          nodes:
            accueil: {type: announce, say: "Bonjour.", next: equipe}
            equipe: {type: team, team: chauffage}
            personne: {type: message, say: "Personne n'a pu prendre votre appel."}
        - id: ensemble
          name: Ensemble
          numbers: ["+33972101011"]
          entry: equipe
          nodes:
            equipe: {type: team, team: ensemble}
            personne: {type: message, say: "Personne n'a pu prendre votre appel."}
        - id: numero
          name: Numéro
          numbers: ["+33972101013"]
          entry: equipe
          nodes:
            equipe: {type: team, team: numero}
            personne: {type: message, say: "Personne n'a pu prendre votre appel."}
        - id: accueil
          name: Accueil
          numbers: ["+33972101014"]
          entry: choix
          nodes:
            choix:
              type: menu
              say: "Pour être appelé, tapez 1. Pour un contrat, tapez 2. Pour un message, tapez 3."
              choices: {"1": chloe, "2": contrat, "3": messagerie}
              retries: 0
              otherwise: messagerie
            chloe: {type: ring, who: {persons: [chloe]}, ring: PT1M, accept: direct, otherwise: messagerie}
            contrat: {type: collect, say: "Votre contrat.", digits: {max: 8, terminator: "#"}, table: customers, otherwise: messagerie}
            messagerie: {type: voicemail, say: "Parlez.", maxLength: PT2M, next: fin}
            personne: {type: message, say: "Personne n'a pu prendre votre appel."}
            fin: {type: hangup}
        - id: courriel
          name: Courriel
          numbers: ["+33972101016"]
          entry: messagerie
          notify: {voicemail: [managers]}
          nodes:
            messagerie: {type: voicemail, say: "Parlez.", maxLength: PT2M, next: fin}
            fin: {type: hangup}
            equipe: {type: team, team: direct}
            personne: {type: message, say: "Personne n'a pu prendre votre appel."}
        - id: direct
          name: Direct
          numbers: ["+33972101012"]
          entry: equipe
          ringback: tone
          nodes:
            equipe: {type: team, team: direct}
            personne: {type: message, say: "Personne n'a pu prendre votre appel."}
      settings: {address: "https://vigie.example"}
      customers:
        - {contract: "100234", name: Boulangerie Dupain, team: direct}
      """
          .replace(
              "PLANNING",
              """
              {rotations: [
                {id: un, rank: 1, participants: [alice], every: {weeks: 1},
                 handover: {day: MONDAY, time: "08:00"}, starts: 2026-01-05},
                {id: deux, rank: 2, participants: [bruno], every: {weeks: 1},
                 handover: {day: MONDAY, time: "08:00"}, starts: 2026-01-05}]}"""
                  .replace("\n", " "));

  /** A line for each telephone, so that calls do not get in each other's way. */
  static String lineFor(String... telephones) {
    StringBuilder yaml =
        new StringBuilder(
            """
            version: 1
            timezone: Europe/Paris
            holidays: FR
            language: en
            persons: [{id: alice, name: Alice, phones: ["+33612345601"]}]
            """);
    StringBuilder teams = new StringBuilder("teams:\n");
    StringBuilder policies = new StringBuilder("policies:\n");
    StringBuilder lines = new StringBuilder("lines:\n");
    for (int i = 0; i < telephones.length; i++) {
      teams.append(TEAM.formatted(i, i, i));
      policies.append(POLICY.formatted(i, telephones[i]));
      lines.append(ONE_LINE.formatted(i, i, i, i));
    }
    return yaml.append(teams).append(policies).append(lines).toString();
  }

  private static final String TEAM =
      """
        - {id: t%d, name: T%d, managers: [], policy: p%d, planning: {rotations: [
            {id: r, rank: 1, participants: [alice], every: {weeks: 1},
             handover: {day: MONDAY, time: "08:00"}, starts: 2026-01-05}]}}
      """;
  private static final String POLICY =
      """
        - {id: p%d, steps: [{who: {number: "%s"}, ring: PT2M, keyWait: PT1M}], otherwise: {node: nobody}}
      """;
  private static final String ONE_LINE =
      """
        - id: l%d
          name: Line %d
          numbers: ["+3397210102%d"]
          entry: team
          nodes:
            team: {type: team, team: t%d}
            nobody: {type: message, say: "Nobody could take your call."}
      """;

  private Setups() {}
}
