import { Label } from '@patternfly/react-core'
import React from 'react'
import { dateTime } from '../../format.ts'
import { useText } from '../../i18n/context.ts'
import type { LineTestReport } from '../../model.ts'
import type { Names } from '../../names.ts'

export const TestReport: React.FunctionComponent<{ report: LineTestReport; names: Names }> = ({ report, names }) => {
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
