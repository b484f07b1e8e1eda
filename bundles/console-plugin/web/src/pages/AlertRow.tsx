import { ExpandableRowContent, Tbody, Td, Tr } from '@patternfly/react-table'
import React, { useState } from 'react'
import { dateTime, phone } from '../format.ts'
import { useText } from '../i18n/context.ts'
import type { Alert } from '../model-sms.ts'
import type { Names } from '../names.ts'
import { AlertDetail } from './AlertDetail.tsx'
import { AlertStateLabel } from './StateLabels.tsx'

type Props = { alert: Alert; names: Names; changes: number }

/** One alert; its conversation and history are folded below it. */
export const AlertRow: React.FunctionComponent<Props> = ({ alert, names, changes }) => {
  const { text, language } = useText()
  const [open, setOpen] = useState(false)
  return (
    <Tbody isExpanded={open}>
      <Tr data-testid='vigie-alert-row'>
        <Td expand={{ rowIndex: 0, isExpanded: open, onToggle: () => setOpen(!open), expandId: `alert-${alert.id}` }} />
        <Td dataLabel={text('alert')}>{alert.id}</Td>
        <Td dataLabel={text('state')}>
          <AlertStateLabel state={alert.state} />
        </Td>
        <Td dataLabel={text('received')}>{dateTime(alert.createdAt, language)}</Td>
        <Td dataLabel={text('line')}>{names.line(alert.line)}</Td>
        <Td dataLabel={text('sender')}>{alert.from === null ? text('unknownSender') : phone(alert.from)}</Td>
        <Td dataLabel={text('text')}>
          <span className='vigie-excerpt'>{alert.text || text('emptyText')}</span>
        </Td>
        <Td dataLabel={text('takenBy')}>{alert.by ? names.person(alert.by) : ''}</Td>
      </Tr>
      <Tr isExpanded={open}>
        <Td colSpan={8}>
          <ExpandableRowContent>
            {open && <AlertDetail alert={alert} names={names} changes={changes} />}
          </ExpandableRowContent>
        </Td>
      </Tr>
    </Tbody>
  )
}
