import { ExpandableRowContent, Tbody, Td, Tr } from '@patternfly/react-table'
import React, { useState } from 'react'
import { dateTime, phone } from '../format.ts'
import { useText } from '../i18n/context.ts'
import { other } from '../messages.ts'
import type { Message } from '../model-sms.ts'
import type { Names } from '../names.ts'
import { MessageStateLabel } from './StateLabels.tsx'
import { Tries } from './Tries.tsx'

type Props = { message: Message; names: Names }

/** One message; its whole text and its tries are folded below it. */
export const MessageRow: React.FunctionComponent<Props> = ({ message, names }) => {
  const { text, language } = useText()
  const [open, setOpen] = useState(false)
  const toggle = { rowIndex: 0, isExpanded: open, onToggle: () => setOpen(!open), expandId: `message-${message.id}` }
  return (
    <Tbody isExpanded={open}>
      <Tr data-testid='vigie-message-row'>
        <Td expand={toggle} />
        <Td dataLabel={text('date')}>{dateTime(message.createdAt, language)}</Td>
        <Td dataLabel={text('direction')}>{text(`direction.${message.direction}`)}</Td>
        <Td dataLabel={text('number')}>
          {phone(other(message))}
          {message.person && <div className='vigie-why'>{names.person(message.person)}</div>}
        </Td>
        <Td dataLabel={text('line')}>{message.line ? names.line(message.line) : ''}</Td>
        <Td dataLabel={text('text')}>
          <span className='vigie-excerpt'>{message.text || text('emptyText')}</span>
        </Td>
        <Td dataLabel={text('state')}>
          <MessageStateLabel state={message.state} />
        </Td>
        <Td dataLabel={text('route')}>{message.route ?? ''}</Td>
      </Tr>
      <Tr isExpanded={open}>
        <Td colSpan={8}>
          <ExpandableRowContent>{open && <Tries message={message} />}</ExpandableRowContent>
        </Td>
      </Tr>
    </Tbody>
  )
}
