import { Alert, Button, Checkbox, Form, Modal, ModalBody, ModalFooter, ModalHeader, Spinner } from '@patternfly/react-core'
import React, { useState } from 'react'
import { useChange } from '../../hooks/useChange.ts'
import { useSite } from '../../hooks/useSite.ts'
import { useText } from '../../i18n/context.ts'
import type { Change } from '../../planning/changes.ts'
import { zonedTime } from '../../zoned.ts'
import { Failure } from '../Failure.tsx'
import { Preview } from './Preview.tsx'

export type ChangeProps = { team: string; revision: number; changed: () => void; close: () => void }

type Props = Omit<ChangeProps, 'team'> & { title: string; change: Change | null; children?: React.ReactNode }

/** A change with what it would come to, before it is made. Whoever was overtaken sees the planning as it is now, and decides anew. */
export const ChangeDialog: React.FunctionComponent<Props> = ({ title, change, revision, changed, close, children }) => {
  const { text } = useText()
  const [exceptional, setExceptional] = useState(false)
  const trial = useChange(change, revision, exceptional)
  const apply = async () => {
    if (await trial.apply()) {
      changed()
      close()
    }
  }
  return (
    <Modal isOpen variant='medium' onClose={close} aria-label={title} className='vigie' data-testid='vigie-change'>
      <ModalHeader title={title} />
      <ModalBody>
        <Form className='vigie-change-form'>{children}</Form>
        {change && trial.outcome === null && trial.error === null && trial.overtaken === null && <Spinner size='md' />}
        {trial.outcome && <Preview outcome={trial.outcome} />}
        <Failure error={trial.error} />
        {trial.overtaken && <Overtaken by={trial.overtaken.by} at={trial.overtaken.at} look={changed} />}
        {change && (
          <Checkbox
            id='vigie-exceptional'
            className='vigie-filters'
            label={text('exceptional')}
            isChecked={exceptional}
            onChange={(_event, checked) => setExceptional(checked)}
          />
        )}
      </ModalBody>
      <ModalFooter>
        <Button
          isDisabled={trial.outcome === null || trial.busy}
          isLoading={trial.busy}
          onClick={() => void apply()}
          data-testid='vigie-apply'
        >
          {text('apply')}
        </Button>
        <Button variant='link' onClick={close}>
          {text('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  )
}

const Overtaken: React.FunctionComponent<{ by: string; at: string; look: () => void }> = ({ by, at, look }) => {
  const { text, language } = useText()
  const { zone } = useSite()
  const when = Number.isNaN(Date.parse(at)) ? '' : ` (${by}, ${zonedTime(Date.parse(at), zone, language)})`
  return (
    <Alert
      isInline
      variant='warning'
      title={`${text('overtaken')}${when}`}
      data-testid='vigie-overtaken'
      actionLinks={
        <Button variant='link' isInline onClick={look}>
          {text('lookAgain')}
        </Button>
      }
    />
  )
}
