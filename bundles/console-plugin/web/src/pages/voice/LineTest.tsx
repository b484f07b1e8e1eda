import { Button, Flex, FlexItem, FormGroup, FormSelect, FormSelectOption, TextInput, Title } from '@patternfly/react-core'
import React, { useCallback, useState } from 'react'
import { api } from '../../api/index.ts'
import { useAction } from '../../hooks/useAction.ts'
import { useAsked } from '../../hooks/useAsked.ts'
import { useText } from '../../i18n/context.ts'
import type { Trunk } from '../../model-voice.ts'
import type { LineTestReport, Page } from '../../model.ts'
import type { Names } from '../../names.ts'
import { Failure } from '../Failure.tsx'
import { TestReport } from './TestReport.tsx'
import { TrunkChoice } from './TrunkChoice.tsx'

type Props = { names: Names; trunks: Trunk[]; mayTest: boolean }

const EMPTY = { line: '', trunk: '', keys: '' }
const EVERY_MILLIS = 30_000

/** The appliance calls a line of its own: by button, with the reports since its start below. */
export const LineTest: React.FunctionComponent<Props> = ({ names, trunks, mayTest }) => {
  const { text } = useText()
  const [form, setForm] = useState(EMPTY)
  const ask = useCallback((signal: AbortSignal) => api.get<Page<LineTestReport>>('/line-tests?limit=10', signal), [])
  const reports = useAsked(ask, EVERY_MILLIS)
  const { busy, error, run } = useAction()
  const test = async () => {
    const { trunk, ...rest } = form
    await run(() => api.post('/line-tests', trunk ? { ...rest, trunk } : rest))
    reports.again()
  }
  return (
    <section data-testid='vigie-line-test'>
      <Title headingLevel='h3' className='vigie-heading'>
        {text('lineTest')}
      </Title>
      {mayTest && (
        <Flex alignItems={{ default: 'alignItemsFlexEnd' }}>
          <FlexItem>
            <FormGroup label={text('line')} fieldId='vigie-test-line'>
              <FormSelect id='vigie-test-line' value={form.line} onChange={(_event, line) => setForm({ ...form, line })}>
                <FormSelectOption value='' label={text('chooseLine')} isPlaceholder />
                {names.lines.map(line => (
                  <FormSelectOption key={line} value={line} label={names.line(line)} />
                ))}
              </FormSelect>
            </FormGroup>
          </FlexItem>
          <FlexItem>
            <TrunkChoice trunks={trunks} value={form.trunk} change={trunk => setForm({ ...form, trunk })} />
          </FlexItem>
          <FlexItem>
            <FormGroup label={text('keys')} fieldId='vigie-test-keys'>
              <TextInput
                id='vigie-test-keys'
                value={form.keys}
                onChange={(_event, keys) => setForm({ ...form, keys: keys.trim() })}
              />
            </FormGroup>
          </FlexItem>
          <FlexItem>
            <Button isLoading={busy} isDisabled={busy || !form.line} onClick={() => void test()}>
              {text(busy ? 'testing' : 'test')}
            </Button>
          </FlexItem>
        </Flex>
      )}
      <Failure error={error ?? reports.error} />
      {reports.value?.items.length === 0 && <p className='vigie-why'>{text('noTests')}</p>}
      {(reports.value?.items ?? []).map(report => (
        <TestReport key={report.call} report={report} names={names} />
      ))}
    </section>
  )
}
