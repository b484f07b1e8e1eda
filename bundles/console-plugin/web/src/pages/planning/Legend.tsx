import React from 'react'
import { useText } from '../../i18n/context.ts'

/** What the marks on a timeline mean, and that shifts can be clicked. */
export const Legend: React.FunctionComponent = () => {
  const { text } = useText()
  return (
    <p className='vigie-legend'>
      <span className='vigie-band-gap' /> {text('legend.gap')}
      <span className='vigie-band-closed' /> {text('oncall.closed')}
      <span className='vigie-override' /> {text('why.override')}
      <span className='vigie-legend-now' /> {text('legend.now')}
      <em>{text('legend.click')}</em>
    </p>
  )
}
