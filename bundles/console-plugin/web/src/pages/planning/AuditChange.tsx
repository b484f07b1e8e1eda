import { List, ListItem } from '@patternfly/react-core'
import React from 'react'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import type { AuditEntry } from '../../model-planning.ts'
import { zonedTime } from '../../zoned.ts'

/** Who changed what, when and from where, with what it was and what it became. */
export const AuditChange: React.FunctionComponent<{ entry: AuditEntry }> = ({ entry }) => {
  const { language } = useText()
  const { zone } = useSite()
  return (
    <>
      <p>
        <strong>{entry.action}</strong> – {entry.who}, {zonedTime(Date.parse(entry.at), zone, language)}{' '}
        <small className='vigie-why'>({entry.origin})</small>
      </p>
      <List className='vigie-audit-changes'>
        {entry.changes.map((change, index) => (
          <ListItem key={index}>{change}</ListItem>
        ))}
      </List>
    </>
  )
}
