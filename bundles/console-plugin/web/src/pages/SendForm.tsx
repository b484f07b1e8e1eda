import {
  Button,
  ExpandableSection,
  Flex,
  FlexItem,
  FormGroup,
  FormSelect,
  FormSelectOption,
  TextArea,
  TextInput,
} from '@patternfly/react-core'
import React, { useState } from 'react'
import { api } from '../api/index.ts'
import { useAction } from '../hooks/useAction.ts'
import { useText } from '../i18n/context.ts'
import { newKey } from '../key.ts'
import { parts } from '../parts.ts'
import type { Names } from '../names.ts'
import { Failure } from './Failure.tsx'

const EMPTY = { to: '', line: '', message: '' }

/** Sends one text. Its key stays until it was accepted or changed: pressing again after a time-out sends it once. */
export const SendForm: React.FunctionComponent<{ names: Names }> = ({ names }) => {
  const { text } = useText()
  const [form, setForm] = useState(EMPTY)
  const [key, setKey] = useState(newKey)
  const [sent, setSent] = useState(false)
  const { busy, error, run } = useAction()
  const change = (changed: Partial<typeof EMPTY>) => {
    setForm({ ...form, ...changed })
    setKey(newKey())
    setSent(false)
  }
  const send = async () => {
    const body = { to: form.to, text: form.message, ...(form.line ? { line: form.line } : {}) }
    if (await run(() => api.post('/messages', body, { 'Idempotency-Key': key }))) {
      change({ message: '' })
      setSent(true)
    }
  }
  return (
    <ExpandableSection toggleText={text('sendOne')} data-testid='vigie-send'>
      <Flex alignItems={{ default: 'alignItemsFlexEnd' }}>
        <FlexItem>
          <FormGroup label={text('recipient')} fieldId='vigie-send-to'>
            <TextInput id='vigie-send-to' type='tel' value={form.to} onChange={(_event, to) => change({ to })} />
          </FormGroup>
        </FlexItem>
        <FlexItem>
          <FormGroup label={text('asLine')} fieldId='vigie-send-line'>
            <FormSelect id='vigie-send-line' value={form.line} onChange={(_event, line) => change({ line })}>
              <FormSelectOption value='' label={text('anyNumber')} />
              {names.lines.map(line => (
                <FormSelectOption key={line} value={line} label={names.line(line)} />
              ))}
            </FormSelect>
          </FormGroup>
        </FlexItem>
        <FlexItem flex={{ default: 'flex_1' }}>
          <FormGroup label={text('text')} fieldId='vigie-send-text'>
            <TextArea
              id='vigie-send-text'
              rows={2}
              resizeOrientation='vertical'
              value={form.message}
              onChange={(_event, message) => change({ message })}
            />
          </FormGroup>
        </FlexItem>
        <FlexItem>
          <div className='vigie-why'>{form.message && `${parts(form.message)} SMS`}</div>
          <Button isDisabled={busy || !form.to || !form.message} isLoading={busy} onClick={() => void send()}>
            {text('send')}
          </Button>
        </FlexItem>
      </Flex>
      <Failure error={error} />
      {sent && <p data-testid='vigie-sent'>{text('accepted')}</p>}
    </ExpandableSection>
  )
}
