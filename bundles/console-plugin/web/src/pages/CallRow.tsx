import { ExpandableRowContent, Tbody, Td, Tr } from '@patternfly/react-table'
import React, { useState } from 'react'
import { conversation, dateTime } from '../format.ts'
import { useText } from '../i18n/context.ts'
import type { Call } from '../model.ts'
import type { Names } from '../names.ts'
import { CallDetail } from './CallDetail.tsx'
import { Caller } from './Caller.tsx'
import { VerdictLabel } from './VerdictLabel.tsx'

/** One call of the log, its attempts folded below it. */
export const CallRow: React.FunctionComponent<{ call: Call; names: Names }> = ({ call, names }) => {
  const { text, language } = useText()
  const [open, setOpen] = useState(false)
  return (
    <Tbody isExpanded={open}>
      <Tr data-testid='vigie-log-row'>
        <Td expand={{ rowIndex: 0, isExpanded: open, onToggle: () => setOpen(!open), expandId: `call-${call.id}` }} />
        <Td dataLabel={text('started')}>{dateTime(call.startedAt, language)}</Td>
        <Td dataLabel={text('line')}>{names.line(call.line)}</Td>
        <Td dataLabel={text('caller')}><Caller call={call} /></Td>
        <Td dataLabel={text('verdict')}>
          <VerdictLabel verdict={call.verdict} />
        </Td>
        <Td dataLabel={text('acceptedBy')}>{call.acceptedBy ? names.person(call.acceptedBy) : ''}</Td>
        <Td dataLabel={text('conversation')}>{conversation(call)}</Td>
        <Td dataLabel={text('attempts')}>{call.attempts.length}</Td>
      </Tr>
      <Tr isExpanded={open}>
        <Td colSpan={8} noPadding>
          <ExpandableRowContent>{open && <CallDetail call={call} names={names} />}</ExpandableRowContent>
        </Td>
      </Tr>
    </Tbody>
  )
}
