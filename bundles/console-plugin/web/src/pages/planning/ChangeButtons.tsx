import { Button, Flex, FlexItem } from '@patternfly/react-core'
import React, { useState } from 'react'
import { useText } from '../../i18n/context.ts'
import { AbsenceDialog } from './AbsenceDialog.tsx'
import { AddDialog } from './AddDialog.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { CopyDialog } from './CopyDialog.tsx'
import { LayDialog } from './LayDialog.tsx'
import { UndoDialog } from './UndoDialog.tsx'

const DIALOGS = {
  lay: LayDialog,
  add: AddDialog,
  absence: AbsenceDialog,
  closing: CloseDialog,
  copy: CopyDialog,
  undo: UndoDialog,
} as const

type Kind = keyof typeof DIALOGS

const KINDS = Object.keys(DIALOGS) as Kind[]

type Props = { team: string; revision: number; changed: () => void }

/** What may be done with a planning beside replacing somebody. */
export const ChangeButtons: React.FunctionComponent<Props> = props => {
  const { text } = useText()
  const [open, setOpen] = useState<Kind | null>(null)
  const Dialog = open && DIALOGS[open]
  return (
    <>
      <Flex spaceItems={{ default: 'spaceItemsSm' }}>
        {KINDS.map(kind => (
          <FlexItem key={kind}>
            <Button size='sm' variant={kind === 'undo' ? 'link' : 'secondary'} onClick={() => setOpen(kind)}>
              {text(`change.${kind}`)}
            </Button>
          </FlexItem>
        ))}
      </Flex>
      {Dialog && <Dialog {...props} close={() => setOpen(null)} />}
    </>
  )
}
