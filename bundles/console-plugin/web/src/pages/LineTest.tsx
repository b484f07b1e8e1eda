import {
  Button,
  ExpandableSection,
  Flex,
  FlexItem,
  FormGroup,
  FormSelect,
  FormSelectOption,
  Label,
  TextInput,
} from '@patternfly/react-core'
import React, { useState } from 'react'
import { api } from '../api/index.ts'
import { dateTime } from '../format.ts'
import { useAction } from '../hooks/useAction.ts'
import { useText } from '../i18n/context.ts'
import type { LineTestReport, Page } from '../model.ts'
import type { Names } from '../names.ts'
import { Failure } from './Failure.tsx'

const EMPTY = { line: '', trunk: '', keys: '' }

/** The appliance calls a line of its own: by button, with the reports since its start below. */
export const LineTest: React.FunctionComponent<{ names: Names }> = ({ names }) => {
  const { text } = useText()
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState(EMPTY)
  const [reports, setReports] = useState<LineTestReport[]>([])
  const { busy, error, run } = useAction()
  const load = async () => setReports((await api.get<Page<LineTestReport>>('/line-tests?limit=10')).items)
  const toggle = (opened: boolean) => {
    setOpen(opened)
    if (opened) {
      void run(load)
    }
  }
  const test = () =>
    run(async () => {
      const { trunk, ...rest } = form
      await api.post('/line-tests', trunk ? { ...rest, trunk } : rest)
      await load()
    })
  return (
    <ExpandableSection
      toggleText={text('lineTest')}
      isExpanded={open}
      onToggle={(_event, opened) => toggle(opened)}
      data-testid='vigie-line-test'
    >
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
        {(['trunk', 'keys'] as const).map(field => (
          <FlexItem key={field}>
            <FormGroup label={text(field)} fieldId={`vigie-test-${field}`}>
              <TextInput
                id={`vigie-test-${field}`}
                value={form[field]}
                onChange={(_event, value) => setForm({ ...form, [field]: value.trim() })}
              />
            </FormGroup>
          </FlexItem>
        ))}
        <FlexItem>
          <Button isLoading={busy} isDisabled={busy || !form.line} onClick={() => void test()}>
            {text(busy ? 'testing' : 'test')}
          </Button>
        </FlexItem>
      </Flex>
      <Failure error={error} />
      {reports.map(report => (
        <Report key={report.call} report={report} names={names} />
      ))}
    </ExpandableSection>
  )
}

const Report: React.FunctionComponent<{ report: LineTestReport; names: Names }> = ({ report, names }) => {
  const { text, language } = useText()
  return (
    <p data-testid='vigie-test-report'>
      <Label isCompact color={report.passed ? 'green' : 'red'}>
        {text(report.passed ? 'passed' : 'notPassed')}
      </Label>{' '}
      {[dateTime(report.at, language), names.line(report.line), report.trunk ?? text('noTrunk')].join(', ')}
      {text('colon')}
      {report.findings.join('; ')}
    </p>
  )
}
