import React from 'react'
import { dateTime, phone } from '../format.ts'
import { useText } from '../i18n/context.ts'
import { other } from '../messages.ts'
import type { Message } from '../model-sms.ts'
import type { Names } from '../names.ts'
import { MessageStateLabel } from './StateLabels.tsx'

type Props = { messages: Message[]; names: Names }

/** All texts of an alert, oldest first: what came in on the left, what went out on the right. */
export const Conversation: React.FunctionComponent<Props> = ({ messages, names }) => {
  const { text, language } = useText()
  return (
    <div className='vigie-conversation'>
      {messages.map(message => (
        <div key={message.id} className={`vigie-text vigie-text-${message.direction}`} data-testid='vigie-text'>
          <div className='vigie-text-head'>
            {text(message.direction === 'in' ? 'fromWhom' : 'toWhom')}{' '}
            <strong>{message.person ? names.person(message.person) : phone(other(message))}</strong>
            {' · '}
            {text(`purpose.${message.purpose}`)}
            {' · '}
            {dateTime(message.createdAt, language)} <MessageStateLabel state={message.state} />
          </div>
          <div className='vigie-text-body'>{message.text || text('emptyText')}</div>
        </div>
      ))}
    </div>
  )
}
